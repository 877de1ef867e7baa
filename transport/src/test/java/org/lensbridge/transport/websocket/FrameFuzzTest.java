package org.lensbridge.transport.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Whatever a device sends for frames. */
class FrameFuzzTest {
    private static final WebSocketLimits LIMITS = new WebSocketLimits(300, 5);

    @FuzzTest
    void readsAnyBytesWithinItsLimits(byte[] input) {
        read(input);
    }

    @Test
    void readsRandomBytesAndBrokenFramesWithinItsLimits() {
        Random random = new Random(20260501);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            if (bytes.length > 1 && random.nextBoolean()) {
                bytes[0] = (byte) (0x80 | random.nextInt(3));
                bytes[1] = (byte) random.nextInt(127);
            }
            read(bytes);
        }
    }

    private static void read(byte[] input) {
        ByteBuffer in = ByteBuffer.wrap(input);
        FrameReader frames = new FrameReader(
                into -> {
                    int size = Math.min(3, Math.min(in.remaining(), into.remaining()));
                    into.put(in.slice(in.position(), size));
                    in.position(in.position() + size);
                    return size == 0 ? -1 : size;
                },
                LIMITS.message());
        MessageReader messages = new MessageReader(LIMITS);
        try {
            for (Optional<Frame> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                assertTrue(frame.get().payload().length <= LIMITS.message());
                if (!Frame.isControl(frame.get().opcode())) {
                    messages.take(frame.get())
                            .ifPresent(message -> assertTrue(message.content().length <= LIMITS.message()));
                }
            }
            assertEquals(0, in.remaining());
        } catch (CameraException e) {
            assertTrue(e.kind() == Kind.PROTOCOL || e.kind() == Kind.UNREACHABLE, e::getMessage);
        }
    }
}
