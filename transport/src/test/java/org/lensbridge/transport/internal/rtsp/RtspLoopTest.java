package org.lensbridge.transport.internal.rtsp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The thread that all sessions share. */
@Timeout(60)
class RtspLoopTest {
    @Test
    void outlivesWhatFailsOnIt() throws InterruptedException {
        CountDownLatch ticked = new CountDownLatch(1);
        try (RtspLoop loop = new RtspLoop()) {
            loop.execute(() -> {
                throw new IllegalStateException("a task");
            });
            loop.execute(() -> loop.add(member(() -> {
                throw new StackOverflowError("a member");
            })));
            loop.execute(() -> loop.add(member(ticked::countDown)));
            assertTrue(ticked.await(20, TimeUnit.SECONDS));
            assertTrue(loop.execute(() -> {}));
        }
    }

    private static RtspLoop.Member member(Runnable ticked) {
        return new RtspLoop.Member() {
            @Override
            public void tick(long now) {
                ticked.run();
            }

            @Override
            public boolean hurried() {
                return true;
            }

            @Override
            public void abandon() {
                throw new IllegalStateException("at the end");
            }
        };
    }
}
