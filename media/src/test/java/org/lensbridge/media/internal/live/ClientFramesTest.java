package org.lensbridge.media.internal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientFramesTest {
    private final StringBuilder seen = new StringBuilder();
    private final ClientFrames frames = new ClientFrames(300, Seen.into(seen));

    @Test
    void takesOffMasks() throws ClientFrames.ProtocolException {
        frames.feed(frame(0x81, "open 1 gate 1"));
        assertEquals("text open 1 gate 1;", seen.toString());
    }

    @Test
    void joinsFragmentsBetweenControlFrames() throws ClientFrames.ProtocolException {
        frames.feed(frame(0x01, "one "));
        frames.feed(frame(0x89, "there?"));
        frames.feed(frame(0x00, "two "));
        frames.feed(frame(0x80, "three"));
        frames.feed(frame(0x8a, "late"));
        frames.feed(frame(0x88, ""));
        assertEquals("ping there?;text one two three;close;", seen.toString());
    }

    @Test
    void readsLongLengths() throws ClientFrames.ProtocolException {
        frames.feed(frame(0x81, "x".repeat(300)));
        assertEquals(300 + "text ;".length(), seen.length());
    }

    @ParameterizedTest
    @CsvSource({
        "8105, 1002, not masked",
        "c185, 1002, reserved bit",
        "8385, 1002, unknown kind",
        "8285, 1003, bytes",
        "8085, 1002, continues nothing",
        "09850000, 1002, control frame in fragments",
        "89fe, 1002, long control frame",
        "81fe0200, 1009, too long",
        "81ffffffffffffffffff, 1009, negative length"
    })
    void refusesWhatIsNoFrameOfAClient(String start, int status) {
        byte[] bytes = new byte[64];
        for (int i = 0; i < start.length(); i += 2) {
            bytes[i / 2] = (byte) Integer.parseInt(start.substring(i, i + 2), 16);
        }
        ClientFrames.ProtocolException refused =
                assertThrows(ClientFrames.ProtocolException.class, () -> frames.feed(ByteBuffer.wrap(bytes)));
        assertEquals(status, refused.status());
    }

    @Test
    void refusesMoreFragmentsThanAMessageNeeds() throws ClientFrames.ProtocolException {
        frames.feed(frame(0x01, ""));
        for (int i = 0; i < 15; i++) {
            frames.feed(frame(0x00, ""));
        }
        assertThrows(ClientFrames.ProtocolException.class, () -> frames.feed(frame(0x00, "")));
    }

    private static ByteBuffer frame(int first, String text) {
        byte[] mask = {1, 2, 3, 4};
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(14 + payload.length).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) 0xfe).putShort((short) payload.length);
        }
        frame.put(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ mask[i & 3]));
        }
        return frame.flip();
    }
}
