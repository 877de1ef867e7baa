package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a thermal camera shows, and the tables of chapter 10: 10.1 and 10.2.1 to 10.2.4. */
class ThermalTest {
    private static DahuaCamera camera;

    @BeforeAll
    static void start() {
        camera = DahuaCamera.builder().kind(DeviceKind.THERMAL).start();
    }

    @AfterAll
    static void stop() {
        camera.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ThermographyOptions", "HeatImagingThermometry", "ThermometryRule", "HeatImagingTemper"})
    void takesItsOwnDefaultsBack(String table) throws IOException {
        TableCheck.takesItsOwnDefaultsBack(camera, table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ThermographyOptions[1][0].EZoom|24|25",
                "ThermographyOptions[1][0].Colorization|Black Hot|Pink Hot",
                "ThermographyOptions[1][0].Colorization|IceFire|Ice",
                "ThermographyOptions[1][0].SmartOptimizer|100|101",
                "ThermographyOptions[1][0].OptimizedRegion.Type|Center 75%|Centre",
                "ThermographyOptions[1][0].OptimizedRegion.Regions[2][3]|8191|8192",
                "ThermographyOptions[1][0].Agc|255|256",
                "ThermographyOptions[1][0].AgcMaxGain|0|-1",
                "ThermographyOptions[1][0].AgcPlateau|100|101",
                "ThermographyOptions[1][0].Mode|HighTemperature|MiddleTemperature",
                "ThermographyOptions[1][0].Auto.LowToHigh|4294967295|4294967296",
                "ThermographyOptions[1][0].Auto.HLROI|100|101",
                "HeatImagingThermometry.RelativeHumidity|100|101",
                "HeatImagingThermometry.AtmosphericTemperature|20.5|100.5",
                "HeatImagingThermometry.ObjectEmissivity|0.95|1.01",
                "HeatImagingThermometry.ObjectDistance|20.3|far",
                "HeatImagingThermometry.TemperatureUnit|Centigrade|Kelvin",
                "HeatImagingThermometry.Isotherm.MaxValue|327|328",
                "HeatImagingThermometry.Isotherm.MinValue|-20|327",
                "ThermometryRule[1][0].PresetId|256|257",
                "ThermometryRule[1][0].RuleId|8|9",
                "ThermometryRule[1][0].Type|Spot|Circle",
                "ThermometryRule[1][0].T|3|0",
                "ThermometryRule[1][2].MeterRegion.Coordinates[3][1]|8091|8092",
                "ThermometryRule[1][0].AlarmSetting[0].Id|65535|65536",
                "ThermometryRule[1][0].AlarmSetting[0].Result|Vaule|Max",
                "ThermometryRule[1][1].AlarmSetting[0].Result|Aver|Std",
                "ThermometryRule[1][2].AlarmSetting[1].Result|ISO|Value",
                "ThermometryRule[1][0].AlarmSetting[0].AlarmCondition|Match|Equal",
                "ThermometryRule[1][0].AlarmSetting[0].Threshold|-19.5|400",
                "ThermometryRule[1][0].LocalParameters.ObjectEmissivity|0.01|2",
                "HeatImagingTemper[1].Enable|true|1",
                "HeatImagingTemper[1].EventHandler.AlarmOutLatch|10|9"
            })
    void allowsWhatTheDocumentAllowsAndNoMore(String setting, String allowed, String refused) throws IOException {
        TableCheck.allows(camera, setting, allowed, refused);
    }

    @Test
    void understandsEverySpellingOfTheDocument() throws IOException {
        String rule = "ThermometryRule[1][1].LocalParameters.";
        assertEquals("OK\r\n", Ask.set(camera, rule + "ReflectedTemp=21.5"));
        assertEquals("OK\r\n", Ask.set(camera, "ThermographyOptions[1][0].OptimizedRegion.Regions[0][2u]=4000"));
        List<String> rules = Ask.lines(camera, "configManager.cgi?action=getConfig&name=ThermometryRule[1][1]");
        assertTrue(rules.contains("table." + rule + "RefalectedTemp=21.5"), rules.toString());
        assertEquals(
                "4000",
                camera.config("ThermographyOptions[1][0].OptimizedRegion.Regions[0][2]")
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ThermographyOptions[0][0].EZoom=1",
                "ThermometryRule[1][8].Name=more",
                "ThermometryRule[0][0].Name=visible",
                "HeatImagingTemper[0].Enable=true"
            })
    void hasEightRulesForItsThermalChannelAlone(String setting) throws IOException {
        assertTrue(Ask.set(camera, setting).contains("ErrorID=4"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "getCaps&channel=2|caps.ThermographyGamma.Min=-8",
                "getCaps&channel=2|caps.PresetColorization[6]=Ironbow2",
                "getCaps&channel=2|caps.PresetROIModes[4]=Center 75%",
                "getExternSystemInfo&channel=2|sysInfo.LibVersion=1.6",
                "getPresetParam&channel=2&mode=Default|presetInfo.EZoom=12",
                "getPresetParam&channel=2&mode=Indoor|presetInfo.OptimizedRegion.Regions[0][3]=8191",
                "getOptimizedRegion&channel=2|optimizedRegion.Enable=true"
            })
    void tellsWhatItCanShow(String action, String line) throws IOException {
        List<String> lines = Ask.lines(camera, "ThermographyManager.cgi?action=" + action);
        assertTrue(lines.contains(line), lines.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "getCaps&channel=1",
                "getCaps&channel=3",
                "getPresetParam&channel=2&mode=Night",
                "enableShutter&channel=2&enable=1",
                "doFFC&channel=1",
                "fixFocus&linkVideoChannel[0]=1&linkVideoChannel[1]=1",
                "fixFocus&linkVideoChannel[0]=1&linkVideoChannel[1]=2&speed=1.5"
            })
    void refusesWhatItCannotDo(String action) throws IOException {
        assertTrue(Ask.text(camera, "ThermographyManager.cgi?action=" + action).contains("ErrorID=4"));
    }

    @Test
    void closesItsShutterToCorrectUnlessThatIsDisabled() throws IOException {
        Surroundings surroundings = camera.surroundings();
        String correct = "ThermographyManager.cgi?action=doFFC&channel=2";
        String enable = "ThermographyManager.cgi?action=enableShutter&channel=2&enable=";
        int before = surroundings.corrections();
        assertEquals("OK\r\n", Ask.text(camera, enable + "false"));
        assertFalse(surroundings.shutterIsEnabled());
        assertTrue(Ask.text(camera, correct).contains("ErrorID=2"));
        assertEquals("OK\r\n", Ask.text(camera, enable + "true"));
        assertEquals("OK\r\n", Ask.text(camera, correct));
        assertEquals(before + 1, surroundings.corrections());
    }

    @Test
    void bringsTheVisibleLensToWhereTheThermalOneIs() throws IOException {
        Ask.text(camera, "devVideoInput.cgi?action=adjustFocus&channel=2&focus=0.75&zoom=0");
        Ask.text(camera, "devVideoInput.cgi?action=adjustFocus&channel=1&focus=0.25&zoom=0");
        String status = "devVideoInput.cgi?action=getFocusStatus&channel=";
        Await.until("both lenses rest", () -> focus(status + 1).contains("Normal"));
        Await.until("the other", () -> focus(status + 2).contains("Normal"));
        assertEquals(
                "OK\r\n",
                Ask.text(
                        camera,
                        "ThermographyManager.cgi?action=fixFocus&linkVideoChannel[0]=1&linkVideoChannel[1]=2&speed=0.5"));
        Await.until("the lens arrives", () -> focus(status + 1).contains("Focus=0.750000"));
    }

    private static String focus(String request) {
        try {
            return Ask.text(camera, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noOtherKindMeasures() throws IOException {
        try (DahuaCamera other = DahuaCamera.builder().start()) {
            for (String path : List.of("ThermographyManager.cgi", "RadiometryManager.cgi")) {
                assertEquals(404, Ask.reply(other, path + "?action=getCaps").status());
            }
            assertTrue(Ask.text(other, "configManager.cgi?action=getConfig&name=ThermometryRule")
                    .contains("ErrorID=4"));
        }
    }
}
