package org.lensbridge.runtime.internal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.runtime.internal.flow.CountedMetrics;

@Timeout(60)
class LentTalkTest {
    private final CallPool pool = new CallPool(new CountedMetrics());
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final Talk talk = new Talk() {
        @Override
        public void send(ByteBuffer sound) {
            if (sound.remaining() > 3) {
                throw new IllegalStateException("A defect");
            }
            calls.add("send " + sound.remaining());
            sound.position(sound.limit());
        }

        @Override
        public void close() {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            calls.add("close");
        }
    };
    private final LentHandle lent = new LentHandle(
            talk,
            pool,
            ignored -> {},
            failure ->
                    new CameraException(Kind.DRIVER_FAILURE, failure.getClass().getSimpleName()));

    @AfterEach
    void close() {
        release.countDown();
        pool.close();
    }

    private Kind refused(int bytes) {
        return assertThrows(CameraException.class, () -> lent.send(ByteBuffer.allocate(bytes)))
                .kind();
    }

    @Test
    void passesSoundOnAndFailuresWithoutTheDriver() {
        ByteBuffer sound = ByteBuffer.allocate(3);
        lent.send(sound);
        assertFalse(sound.hasRemaining());
        assertEquals(Kind.DRIVER_FAILURE, refused(4));
        assertEquals(List.of("send 3"), calls);
    }

    @Test
    void endsWithItsSession() {
        lent.abandon();
        assertEquals(Kind.GONE, refused(3));
        assertEquals(List.of(), calls);
    }

    @Test
    void closesEvenWhenTheDriverDoesNot() throws Exception {
        CompletableFuture.runAsync(lent::close).get(30, TimeUnit.SECONDS);
        assertEquals(Kind.GONE, refused(3));
        assertEquals(List.of(), calls);
    }
}
