package org.lensbridge.transport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collectors;

class TabbedTextFuzzTest {
    @FuzzTest
    void readsAnythingWithinItsLimits(byte[] input) {
        KeyValueLimits limits = new KeyValueLimits(40, 1, 50, 1);
        TabbedText read = TabbedText.parse(DeviceText.decode(ByteBuffer.wrap(input), ""), limits);
        assertTrue(read.rows().size() <= 40);
        for (List<String> row : read.rows()) {
            assertTrue(row.size() <= 256 && row.stream().allMatch(value -> value.length() <= 50));
        }
        String again = read.rows().stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
        List<List<String>> stripped = TabbedText.parse(again, limits).rows();
        assertEquals(read.rows(), stripped);
    }
}
