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

class EncodeRangesTest {
    private static Map<String, ValueType> ranges(String answer, int channel) {
        OperationEngine engine =
                new OperationEngine(new RecordingDevice(answer), new DahuaRefusals(), Duration.ofSeconds(1));
        try (LentContext context = new LentContext()) {
            return EncodeRanges.of(new Questions(engine, context), channel);
        }
    }

    @Test
    void takesTheChannelsOwnIndexOrTheOnlyOne() {
        String one = "caps[0].ExtraFormat[1].Video.BitRateOptions=80,448\r\n";
        assertEquals(
                "80..448",
                ranges(one, 3).get("Encode[2].ExtraFormat[1].Video.BitRate").summary());
        String several = one + "caps[2].ExtraFormat[1].Video.BitRateOptions=90,500\r\n";
        assertEquals(
                "90..500",
                ranges(several, 3).get("Encode[2].ExtraFormat[1].Video.BitRate").summary());
        assertEquals(Map.of(), ranges("Error\r\nErrorID=3, Detail=Method not found!", 1));
    }

    @Test
    void textsNeverHarm() {
        Random random = new Random(454);
        String[] names = {"BitRateOptions", "CompressionTypes", "FPSMax"};
        String letters = "0123456789eE+-. ,HhMm";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder answer = new StringBuilder();
            for (String name : names) {
                answer.append("caps[0].MainFormat[0].Video.").append(name).append('=');
                for (int length = random.nextInt(14); length > 0; length--) {
                    answer.append(letters.charAt(random.nextInt(letters.length())));
                }
                answer.append("\r\n");
            }
            assertTrue(ranges(answer.toString(), 1).size() <= names.length);
        }
    }
}
