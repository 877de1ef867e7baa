package org.lensbridge.runtime.internal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class LentThreadsTest {
    private static final int MOST = 16;

    private final LentThreads threads = new LentThreads(new DeviceId("gate"));

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void runsEachConversationOnAThreadThatSaysWhoseItIs() throws InterruptedException {
        CountDownLatch named = new CountDownLatch(1);
        threads.run("events", () -> {
            if (Thread.currentThread().getName().startsWith("lensbridge-driver-gate-events")
                    && Thread.currentThread().isDaemon()) {
                named.countDown();
            }
        });
        assertTrue(named.await(10, TimeUnit.SECONDS));
    }

    @Test
    void refusesOneTooManyUntilAnotherHasEnded() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(MOST);
        for (int i = 0; i < MOST; i++) {
            threads.run("pictures", () -> await(end, ended));
        }
        assertEquals(
                Kind.BUSY,
                assertThrows(CameraException.class, () -> threads.run("pictures", () -> {}))
                        .kind());
        end.countDown();
        assertTrue(ended.await(10, TimeUnit.SECONDS));
        CountDownLatch next = new CountDownLatch(1);
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (next.getCount() > 0 && System.nanoTime() < giveUp) {
            try {
                threads.run("pictures", next::countDown);
            } catch (CameraException full) {
                Thread.onSpinWait();
            }
        }
        assertTrue(next.await(10, TimeUnit.SECONDS));
    }

    @Test
    void interruptsWhatStillRunsWhenItIsTakenBack() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        threads.run("events", () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        threads.close();
        assertTrue(interrupted.await(10, TimeUnit.SECONDS));
        assertEquals(
                Kind.GONE,
                assertThrows(CameraException.class, () -> threads.run("events", () -> {}))
                        .kind());
    }

    private static void await(CountDownLatch end, CountDownLatch ended) {
        try {
            end.await();
            ended.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
