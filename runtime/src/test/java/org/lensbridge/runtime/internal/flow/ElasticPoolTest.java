package org.lensbridge.runtime.internal.flow;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ElasticPoolTest {
    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void blockedCallsHoldUpNobody() {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger blocked = new AtomicInteger();
        AtomicInteger quick = new AtomicInteger();
        try (ElasticPool pool = new ElasticPool("test")) {
            for (int i = 0; i < 100; i++) {
                pool.execute(() -> {
                    blocked.incrementAndGet();
                    await(release);
                });
            }
            for (int i = 0; i < 1_000; i++) {
                pool.execute(quick::incrementAndGet);
            }
            Await.until("all quick calls", () -> quick.get() == 1_000);
            assertTrue(blocked.get() == 100 && pool.threads() >= 100);
            release.countDown();
        }
    }

    @Test
    void refusesCallsOnceClosedButRunsThoseThatWait() {
        AtomicInteger done = new AtomicInteger();
        ElasticPool pool = new ElasticPool("test");
        for (int i = 0; i < 1_000; i++) {
            pool.execute(done::incrementAndGet);
        }
        pool.close();
        pool.close();
        assertThrows(RejectedExecutionException.class, () -> pool.execute(done::incrementAndGet));
        Await.until("all that were taken", () -> done.get() == 1_000);
    }
}
