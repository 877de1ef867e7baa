package org.lensbridge.driver.dahua.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.testkit.RecordingDevice;
import org.lensbridge.tck.LentContext;

class InputRangesTest {
    private static Map<String, ValueType> ranges(String answer) {
        OperationEngine engine =
                new OperationEngine(new RecordingDevice(answer), new DahuaRefusals(), Duration.ofSeconds(1));
        try (LentContext context = new LentContext()) {
            return InputRanges.of(new Questions(engine, context), 2);
        }
    }

    private static String range(String answer, String name) {
        return ranges(answer).get("VideoInOptions[1]." + name).summary();
    }

    @Test
    void gradesAndTimesEndWhereTheDeviceSays() {
        assertEquals("0..2", range("caps. Backlight=2", "Backlight"));
        assertEquals("0..1", range("caps.Backlight=true", "NightOptions.Backlight"));
        assertEquals("0..17", range("caps. Exposure=16", "NormalOptions.ExposureSpeed"));
        assertEquals("0..0", range("caps.Exposure=0", "ExposureSpeed"));
        assertEquals("0..66.5", range("caps. MaxExposureTime=66.5", "ExposureValue2"));
        assertEquals(Map.of(), ranges("caps. MaxExposureTime=300"), "the document ends at 80");
    }

    @Test
    void whatTheDeviceLacksCannotBeSwitchedOn() {
        String caps = "caps.Flip=false\r\ncaps.Mirror=true\r\ncaps.Rotate90=false";
        assertEquals("false", range(caps, "Flip"));
        assertEquals("false", range(caps, "NightOptions.Flip"));
        assertEquals("0..0", range(caps, "Rotate90"));
        assertTrue(!ranges(caps).containsKey("VideoInOptions[1].Mirror"));
    }

    @Test
    void whiteBalancesAndSignalsAreThoseOfTheDevice() {
        assertEquals("Disable", range("caps.WhiteBalance=0", "WhiteBalance"));
        assertEquals("Disable|Auto", range("caps.WhiteBalance=1", "WhiteBalance"));
        assertTrue(!range("caps.WhiteBalance=2", "WhiteBalance").contains("Custom|"));
        assertTrue(range("caps.WhiteBalance=3", "WhiteBalance").contains("Custom|"));
        assertEquals("Inside|1_3M", range("caps.SignalFormats=Inside, 1_3M,Inside,", "SignalFormat"));
    }

    @Test
    void refusalsAndTextsNeverHarm() {
        assertEquals(Map.of(), ranges("Error\r\nErrorID=3, Detail=Method not found!"));
        Random random = new Random(4513);
        String[] names = {"Backlight", "Exposure", "MaxExposureTime", "WhiteBalance", "SignalFormats", "Flip"};
        String letters = "0123456789eE+-. ,truefals_";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder answer = new StringBuilder();
            for (String name : names) {
                answer.append("caps.").append(name).append('=');
                for (int length = random.nextInt(14); length > 0; length--) {
                    answer.append(letters.charAt(random.nextInt(letters.length())));
                }
                answer.append("\r\n");
            }
            assertTrue(ranges(answer.toString()).size() <= 30);
        }
    }
}
