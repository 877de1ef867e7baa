package org.lensbridge.transport.multipart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextSearchTest {
    private static final List<String> TEXTS = List.of("a", "ab", "aab", "abab", "bbbbbbba", "aabaabaabaab");

    private static int naive(String bytes, String text, int from, int limit) {
        return bytes.substring(0, limit).indexOf(text, from);
    }

    @Test
    void findsWhatAComparisonOfEachPlaceFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder letters = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                letters.append(random.nextInt(3) == 0 ? 'b' : 'a');
            }
            String text = TEXTS.get(round % TEXTS.size());
            String all = letters.toString();
            int limit = random.nextInt(all.length() + 1);
            int from = random.nextInt(limit + 1);
            ByteBuffer direct = ByteBuffer.allocateDirect(all.length());
            direct.put(all.getBytes(StandardCharsets.US_ASCII));
            TextSearch search = new TextSearch(text.getBytes(StandardCharsets.US_ASCII));
            assertEquals(naive(all, text, from, limit), search.find(direct, from, limit), () -> text + " in " + all);
        }
    }

    @Test
    void tellsBytesThatDifferInTheHighestBitOnly() {
        byte[] bytes = new byte[64];
        Arrays.fill(bytes, (byte) ('x' | 0x80));
        TextSearch search = new TextSearch(new byte[] {'x'});
        assertEquals(-1, search.find(ByteBuffer.wrap(bytes), 0, 64));
        bytes[41] = 'x';
        assertEquals(41, search.find(ByteBuffer.wrap(bytes), 0, 64));
    }
}
