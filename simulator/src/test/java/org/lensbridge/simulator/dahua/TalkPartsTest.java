package org.lensbridge.simulator.dahua;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.simulator.device.Talk;

class TalkPartsTest {
    private static final String PARTS = "--a\r\nContent-Type: Audio/AAC\r\nContent-Length: 3\r\n\r\none\r\n"
            + "--a\ncontent-length:5\n\n--two--a--\r\n";

    @Test
    void readsPartsHoweverTheyAreCut() {
        for (int piece = 1; piece <= PARTS.length(); piece++) {
            Talk talk = read(PARTS, piece);
            assertEquals(8, talk.received().total());
            assertEquals(
                    "one--two",
                    StandardCharsets.US_ASCII.decode(talk.received().data()).toString());
            assertEquals("Audio/AAC", talk.received().encoding());
        }
    }

    @Test
    void dropsWhatIsNoPart() {
        assertEquals(
                0, read("--a\r\nContent-Length: -4\r\n\r\nabcd", 5).received().total());
        assertEquals(0, read("x".repeat(5000), 100).received().total());
        assertEquals(0, read("--a\r\n\r\nno length\r\n", 4).received().total());
    }

    @Test
    void readsAnyBytesHoweverTheyAreCut() {
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder(PARTS);
            for (int i = random.nextInt(6); i >= 0; i--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(128));
            }
            long whole = read(text.toString(), text.length()).received().total();
            assertEquals(
                    whole,
                    read(text.toString(), 1 + random.nextInt(7)).received().total(),
                    text.toString());
        }
    }

    private static Talk read(String text, int piece) {
        Talk talk = new Talk(1, "");
        TalkParts parts = new TalkParts(talk);
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at < bytes.length; at += piece) {
            parts.feed(ByteBuffer.wrap(bytes, at, Math.min(piece, bytes.length - at)));
        }
        return talk;
    }
}
