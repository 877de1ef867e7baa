package org.lensbridge.driver.dahua.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.driver.support.parameter.Parameter;

/** The settings of the picture (4.4.1, 4.5, 5.1, 14.2) with values as the document's examples and tables have them. */
class ImageParametersTest {
    /** Indexes by their place in the key: what a row calls them does not matter here. */
    private static Optional<Parameter> row(String key) {
        String shape = key.replaceAll("\\[\\d+]", "[#]");
        return DahuaParameters.ALL.stream()
                .filter(row ->
                        row.key().replaceAll("\\[(\\{\\w+}|\\d+)]", "[#]").equals(shape))
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "Snap[0].TimeSection[6][5], 6 00:00:00-23:59:59, 6 00:00:00-23:59:59",
        "VideoColor[0][1].Hue, 50, 50",
        "Encode[0].MainFormat[3].Video.resolution, 704x576, 704x576",
        "Encode[0].SnapFormat[0].Audio.Bitrate, 64, 64",
        "Encode[0].MainFormat[0].Audio.Channels[0], 0, 0",
        "VideoEncodeROI[0].DynamicTrack, false, false",
        "VideoStandard, PAL, PAL",
        "VideoWidget[1].Covers[0].BackColor[3], 128, 128",
        "VideoWidget[0].ChannelTitle.Rect[1], 8191, 8191",
        "VideoWidget[0].TimeTitle.ShowWeek, true, true",
        "VideoInOptions[0].Backlight, 0, 0",
        "VideoInOptions[0].DayNightColor, false, 0",
        "VideoInOptions[0].NightOptions.DayNightColor, 2, 2",
        "VideoInOptions[0].ExposureValue1, 0.100000, 0.1",
        "VideoInOptions[0].ExposureValue2, 80.000000, 80",
        "VideoInOptions[0].ExposureMode, 4, 4",
        "VideoInOptions[0].ExposureSpeed, 32, 32",
        "VideoInOptions[0].FlashControl.PreValue, 0, 0",
        "VideoInOptions[0].SmartIRExposure, true, true",
        "VideoInOptions[0].NightOptions.ExposureValue1, 0, 0",
        "VideoInOptions[0].NightOptions.Mirror, false, false",
        "VideoInOptions[0].NightOptions.Flip, 1, true",
        "VideoInOptions[0].NightOptions.BacklightRegion[3], 5096, 5096",
        "VideoInOptions[0].NightOptions.SwitchMode, 4, 4",
        "VideoInOptions[0].NormalOptions.Profile, 0, 0",
        "VideoInOptions[0].NormalOptions.SunsetHour, 23, 23",
        "VideoInOptions[0].WhiteBalance, Disable, Disable",
        "VideoInOptions[0].WhiteBalance, autooutdoor, AutoOutdoor",
        "VideoInOptions[0].SignalFormat, BT656, BT656",
        "VideoOut[0].Color.Satuation, 50, 50",
        "VideoOut[0].Mode.Format, “Auto”, Auto",
        "VideoOut[0].Mode.RefreshRate, 60, 60",
        "VideoInFocus[0][2].FocusLimit, 100, 100",
        "VideoInFocus[0][0].FocusLimitSelectMode, Manual, Manual",
        "VideoInZoom[0][1].ZoomLimit, 4, 4",
        "VideoInSharpness[0][2].Sharpness, 8, 8",
        "VideoInMode[0].Config[0], 1, 1",
        "VideoInMode[0].TimeSection[0][0], 0 00:00:00-10:59:59, 0 00:00:00-10:59:59",
        "FlashLight.TimeSection[1][0], 1 12:00:00-18:00:00, 1 12:00:00-18:00:00"
    })
    void rowsTakeWhatTheDocumentShows(String key, String text, String value) {
        assertEquals(value, row(key).orElseThrow().read(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "VideoStandard, SECAM",
        "VideoWidget[0].Covers[0].Rect[0], 8192",
        "VideoWidget[0].Covers[0].FrontColor[0], 256",
        "VideoInOptions[0].ExposureMode, 3",
        "VideoInOptions[0].ExposureValue2, 80.1",
        "VideoInOptions[0].ExternalSyncPhase, 361",
        "VideoInOptions[0].FlashControl.Value, 16",
        "VideoInOptions[0].NightOptions.SunriseHour, 24",
        "VideoInOptions[0].NightOptions.Profile, 4",
        "VideoInOptions[0].Rotate90, 3",
        "VideoInFocus[0][0].FocusLimit, 200",
        "VideoInFocus[0][0].Mode, 1",
        "VideoInZoom[0][0].Speed, 8",
        "VideoInSharpness[0][0].Level, 16",
        "VideoInMode[0].Mode, 2"
    })
    void rowsRefuseWhatTheDocumentDoesNotKnow(String key, String text) {
        assertTrue(row(key).orElseThrow().read(text).isEmpty(), key);
    }

    /** The gains of a colour are in force only after the white balance that they belong to. */
    @Test
    void whiteBalanceGoesBeforeItsGains() {
        for (OptionsParameters block :
                List.of(OptionsParameters.DAY, OptionsParameters.NIGHT, OptionsParameters.NORMAL)) {
            int balance = block.all().indexOf(block.named("WhiteBalance"));
            for (String gain : List.of("GainRed", "GainBlue", "GainGreen")) {
                assertTrue(balance < block.all().indexOf(block.named(gain)), gain);
            }
        }
    }

    @Test
    void theBlockWithoutALetterIsFoundToo() {
        Parameter row = OptionsParameters.NORMAL.named("BrightnessThreshold");
        assertEquals(
                "VideoInOptions[2].NormalOptions.BrightnessThreshold", row.key(Map.of("channel", 2)), row::toString);
        assertEquals(List.of("VideoInOptions[{channel}].NomalOptions.BrightnessThreshold"), row.otherKeys());
    }
}
