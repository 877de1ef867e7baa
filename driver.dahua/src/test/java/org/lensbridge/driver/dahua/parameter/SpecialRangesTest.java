package org.lensbridge.driver.dahua.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.testkit.RecordingDevice;
import org.lensbridge.tck.LentContext;

class SpecialRangesTest {
    private static Map<String, ValueType> ranges(RangeSource source, String answer, int channel) {
        OperationEngine engine =
                new OperationEngine(new RecordingDevice(answer), new DahuaRefusals(), Duration.ofSeconds(1));
        try (LentContext context = new LentContext()) {
            return source.of(new RangeQuestions(new Questions(engine, context)), channel);
        }
    }

    @Test
    void rulesAndScenesAreThoseThatTheChannelTells() {
        Map<String, ValueType> ranges = ranges(
                AnalyticsRanges::of,
                "caps.SupportedRules[0]=CrossLineDetection\r\ncaps.SupportedRules[1]=Smoke\r\ncaps.SupportedScene[0]=Normal",
                2);
        assertEquals(
                "CrossLineDetection|Smoke",
                ranges.get("VideoAnalyseRule[1][9].Type").summary());
        assertEquals("Normal", ranges.get("VideoAnalyseGlobal[1].Scene.Type").summary());
    }

    @Test
    void thermalPicturesHaveTheRangesThatTheChannelTells() {
        String caps =
                "caps.EZoom.Max= 16\r\ncaps.EZoom.Min = 0\r\ncaps. AgcPlateau.Max= 300\r\ncaps. AgcPlateau.Min = -1\r\n"
                        + "caps.Agc.Max=7\r\ncaps.PresetColorization[0]= Ironbow2\r\ncaps.PresetROIModes = Sky";
        Map<String, ValueType> ranges = ranges(ThermalRanges::ofPicture, caps, 1);
        assertEquals("0..16", ranges.get("ThermographyOptions[0][0].EZoom").summary());
        assertEquals(
                "-1..300", ranges.get("ThermographyOptions[0][2].AgcPlateau").summary());
        assertEquals(
                "Ironbow2", ranges.get("ThermographyOptions[0][0].Colorization").summary());
        assertEquals(
                "Sky",
                ranges.get("ThermographyOptions[0][0].OptimizedRegion.Type").summary());
        assertTrue(!ranges.containsKey("ThermographyOptions[0][0].Agc"), "half a range is none");
    }

    @Test
    void coloursAreTakenWithAndWithoutBlanks() {
        String caps = "caps.PresetColorization[0]=WhiteHot\r\ncaps.PresetColorization[1]=Black Hot\r\n";
        ValueType colors = ranges(ThermalRanges::ofPicture, caps, 1).get("ThermographyOptions[0][0].Colorization");
        for (String color : List.of("White Hot", "WhiteHot", "Black Hot", "BlackHot")) {
            assertTrue(colors.problem(Value.of(color)).isEmpty(), color);
        }
        assertTrue(colors.problem(Value.of("Sepia")).isPresent(), "a colour that the channel lacks");
    }

    @Test
    void temperaturesHaveTheRangesThatTheDeviceTells() {
        String caps = "caps.TotalNum.MaxNum=12\r\ncaps.PresetMax=80\r\ncaps.MeterInfo.ObjectDistanceMeter.Max=50\r\n"
                + "caps.MeterInfo.ObjectDistanceMeter.Min=0.5\r\ncaps.Isotherm.MaxTemp=327.0\r\ncaps.Isotherm.MinTemp=-20.0\r\n"
                + "caps.MeterInfo.RelativeHumidity.Max=90\r\ncaps.MeterInfo.RelativeHumidity.Min=10";
        Map<String, ValueType> rules = ranges(ThermalRanges::ofRules, caps, 3);
        assertEquals("0..12", rules.get("ThermometryRule[2][0].RuleId").summary());
        assertEquals("0..80", rules.get("ThermometryRule[2][15].PresetId").summary());
        assertEquals(
                "0.5..50",
                rules.get("ThermometryRule[2][0].LocalParameters.ObjectDistance")
                        .summary());
        Map<String, ValueType> device = ranges(ThermalRanges::ofDevice, caps, 0);
        assertEquals(
                "-20..327",
                device.get("HeatImagingThermometry.Isotherm.MaxValue").summary().replace(".0", ""));
        assertEquals(
                "10..90", device.get("HeatImagingThermometry.RelativeHumidity").summary());
    }

    @Test
    void devicesThatDoNotKnowTheQuestionHaveTheDocumentsRanges() {
        for (RangeSource source : sources()) {
            assertEquals(Map.of(), ranges(source, "Error\r\nErrorID=3, Detail=Method not found!", 1));
        }
    }

    @Test
    void textsNeverHarm() {
        Random random = new Random(811);
        String[] names = {
            "SupportedRules[0]",
            "EZoom.Max",
            "EZoom.Min",
            "PresetColorization[0]",
            "TotalNum.MaxNum",
            "PresetMax",
            "Isotherm.MaxTemp",
            "Isotherm.MinTemp",
            "MeterInfo.RelativeHumidity.Max",
            "MeterInfo.RelativeHumidity.Min"
        };
        String letters = "0123456789eE+-. ,|";
        for (int i = 0; i < 1_000; i++) {
            StringBuilder answer = new StringBuilder();
            for (String name : names) {
                answer.append("caps.").append(name).append('=');
                for (int length = random.nextInt(14); length > 0; length--) {
                    answer.append(letters.charAt(random.nextInt(letters.length())));
                }
                answer.append("\r\n");
            }
            for (RangeSource source : sources()) {
                ranges(source, answer.toString(), 0).values().forEach(ValueType::summary);
            }
        }
    }

    private static List<RangeSource> sources() {
        return List.of(
                (questions, channel) -> AnalyticsRanges.of(questions, channel + 1),
                (questions, channel) -> ThermalRanges.ofPicture(questions, channel + 1),
                (questions, channel) -> ThermalRanges.ofRules(questions, channel + 1),
                (questions, channel) -> ThermalRanges.ofDevice(questions, 0));
    }
}
