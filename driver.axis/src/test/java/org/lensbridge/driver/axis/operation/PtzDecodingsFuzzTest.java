package org.lensbridge.driver.axis.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.transport.http.HttpReply;

/** Whatever a device answers to questions about movements. */
class PtzDecodingsFuzzTest {
    private static final List<Decoding> DECODINGS =
            List.of(PtzDecodings.PRESETS, PtzDecodings.COMMANDS, PtzDecodings.QUEUE, AddedGroup::decode);

    private static final List<String> GOOD = List.of(
            "Preset Positions for camera 2\r\npresetposno1=Home\r\npresetposno14=Gate = west\r\n",
            "Available commands\n:\n{camera=[n]}\nmove={ home | stop }\n   imagewidth=[n]\n",
            "<a name=\"3\"></a><a name=\"410\"></a><a name=\"5\"></a>",
            "root.GuardTour.G12 OK\r\n",
            "Error:\r\nquery: unknown value: nothing\r\n");

    @FuzzTest
    void readsAnyAnswer(byte[] input) {
        read(input);
    }

    @Test
    void readsBrokenAnswers() {
        Random random = new Random(20260611);
        for (String good : GOOD) {
            for (int round = 0; round < 3_000; round++) {
                byte[] bytes = good.getBytes(StandardCharsets.ISO_8859_1);
                for (int changes = random.nextInt(6); changes >= 0; changes--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                read(bytes);
            }
        }
    }

    @Test
    void readsLongAnswersInTime() {
        for (String piece :
                List.of("presetposno1=", "<a name=", "Preset Positions for camera ", "{a", "G0 ", "A.", " ")) {
            read(piece.repeat(100_000).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static void read(byte[] answer) {
        HttpReply reply = new HttpReply(200, Map.of("content-type", "text/html"), ByteBuffer.wrap(answer));
        for (Decoding decoding : DECODINGS) {
            try {
                decoding.decode(reply).document();
            } catch (CameraException e) {
                assertEquals(Kind.PROTOCOL, e.kind());
                assertTrue(e.reason().length() < 300, e.reason());
            }
        }
        new PtzRefusals()
                .in(reply)
                .ifPresent(refusal -> assertTrue(refusal.reason().length() < 300));
        new AxisRefusals().in(reply);
    }
}
