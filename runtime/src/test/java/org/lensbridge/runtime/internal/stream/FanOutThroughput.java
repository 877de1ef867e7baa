package org.lensbridge.runtime.internal.stream;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.registry.ReaderOptions;

/** Measures what a frame costs for each reader; run by hand: it asserts nothing. */
public final class FanOutThroughput {
    private static final int READERS = 200;
    private static final int FRAMES = 100_000;
    private static final int QUEUED_FRAMES = 2_000;

    private FanOutThroughput() {}

    public static void main(String[] args) {
        measure("inline", StreamHubFixture.inline("reader"), FRAMES);
        measure("queued, one frame at a time", StreamHubFixture.queued("reader", 10), QUEUED_FRAMES);
    }

    private static void measure(String kind, ReaderOptions options, int frames) {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (StreamHubFixture fixture = StreamHubFixture.patient()) {
            LongAdder got = new LongAdder();
            for (int i = 0; i < READERS; i++) {
                fixture.hub.stream(StreamHubFixture.MAIN, options, fixture.owner)
                        .subscribe(new Idle(got));
            }
            long sent = 0;
            FakeVideo.Session session = fixture.session(1).format();
            for (int round = 0; round < 5; round++) {
                long cpu = system.getProcessCpuTime();
                long allocated = threads.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < frames; i++) {
                    session.frame(i % 25 == 0);
                    sent += READERS;
                    while (!options.inline() && got.sum() < sent) {
                        LockSupport.parkNanos(50_000);
                    }
                }
                double each = (double) frames * READERS;
                System.out.printf(
                        "%s: %.1f ns CPU and %.2f bytes on the delivering thread for each frame and reader; %.0f bytes for each frame%n",
                        kind,
                        (system.getProcessCpuTime() - cpu) / each,
                        (threads.getCurrentThreadAllocatedBytes() - allocated) / each,
                        (threads.getCurrentThreadAllocatedBytes() - allocated) / (double) frames);
            }
            System.out.println(kind + ": dropped "
                    + fixture.only().readers().stream()
                            .mapToLong(r -> r.dropped())
                            .sum());
        }
    }

    private static final class Idle implements Flow.Subscriber<MediaPacket> {
        private final LongAdder got;

        Idle(LongAdder got) {
            this.got = got;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(MediaPacket packet) {
            if (packet instanceof MediaFrame) {
                got.increment();
            }
        }

        @Override
        public void onError(Throwable failure) {
            // The hub closes at the end.
        }

        @Override
        public void onComplete() {
            // Has no end.
        }
    }
}
