package org.lensbridge.driver.dahua.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys and values as chapters 7, 8 and 10 have them. */
class SpecialParametersTest {
    @ParameterizedTest
    @CsvSource({
        "GUISet[0].WindowAlpha, 192,",
        "GUISet[1].ChannelTitlePos[3], 8191,",
        "GUISet[0].AutoLogout, 120,",
        "MonitorTour[0].Enable, true,",
        "MonitorTour[1].Interval, 30,",
        "MonitorTour[0].Mask.Split8, '[0, 1, 5]', '0,1,5'",
        "MonitorTour[0].Collections, '[Favorite1, Favorite2]', 'Favorite1, Favorite2'",
        "MonitorCollection.Favorite1.Mode, split4,",
        "MonitorCollection.Favorite1.Mode, split1, Split1",
        "MonitorCollection.Favorite1.Windows[1].VideoStream, Main,",
        "VideoAnalyseGlobal[0].Scene.PtzPresetId, 255,",
        "VideoAnalyseGlobal[0].Scene.Detail.CameraDistance, 10, 10.000000",
        "VideoAnalyseGlobal[1].TimePeriod.Night[1], 8:00:00,",
        "VideoAnalyseRule[0][0].Type, NumberStat,",
        "VideoAnalyseRule[1][9].Config.DetectLine[1][1], 4000,",
        "VideoAnalyseRule[0][0].Config.DetectRegion[19][0], 8192,",
        "VideoAnalyseRule[0][0].Config.Direction, RightToLeft,",
        "VideoAnalyseRule[0][0].Config.EnterThreshold, 100000000,",
        "VideoWidgetNumberStat[0].TextAlign, 2,",
        "ThermographyOptions[1][0].Colorization, White Hot,",
        "ThermographyOptions[1][0].OptimizedRegion.Regions[2][3u], 8191,",
        "ThermographyOptions[0][0].Auto.HighToLow, 4294967295,",
        "HeatImagingThermometry.Isotherm.MinValue, -20, -20.0",
        "HeatImagingThermometry.TemperatureUnit, Centigrade,",
        "ThermometryRule[0][15].AlarmSetting[3].Result, Vaule, Value",
        "ThermometryRule[0][0].AlarmSetting[0].AlarmCondition, Match,",
        "ThermometryRule[0][0].LocalParameters.ObjectEmissivity, 0.95,",
        "HeatImagingTemper[1].Enable, false,"
    })
    void rowsTakeWhatTheDocumentShows(String key, String value, String wire) {
        String text = wire == null ? value : wire;
        assertEquals(value, RowKeys.row(key).read(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "GUISet[0].AutoLogout, 121",
        "GUISet[0].MenuShowOption, 3",
        "MonitorTour[0].Mask.Split1, '1,x'",
        "MonitorCollection.Favorite1.Windows[1].AudioStream, Extra4",
        "VideoAnalyseGlobal[0].Scene.PtzPresetId, 256",
        "VideoAnalyseRule[0][0].Config.MinDuration, 601",
        "VideoAnalyseRule[0][0].Config.Sensitivity, 0",
        "VideoWidgetNumberStat[0].TextAlign, 1",
        "ThermographyOptions[0][0].EZoom, 25",
        "ThermographyOptions[0][0].Auto.LHROI, 101",
        "ThermometryRule[0][0].LocalParameters.ObjectEmissivity, 1.01",
        "ThermometryRule[0][0].Type, Circle"
    })
    void rowsRefuseWhatTheDocumentDoesNotKnow(String key, String value) {
        assertTrue(RowKeys.row(key).read(value).isEmpty(), key);
    }
}
