package org.lensbridge.runtime.internal.event;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.event.CameraEvent;
import org.lensbridge.api.event.EventFilter;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.Phase;
import org.lensbridge.runtime.internal.flow.CountedMetrics;
import org.lensbridge.runtime.internal.flow.Subscriptions;

/** Measures deliveries per CPU second with eight subscribers that lose nothing; run by hand: it asserts nothing. */
public final class EventThroughput {
    private static final int SUBSCRIBERS = 8;
    private static final int EVENTS = 1_000_000;
    private static final int QUEUE = 100_000;

    private EventThroughput() {}

    public static void main(String[] args) {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        EventReport report = new EventReport(1, "motion", "", Phase.PULSE, Optional.empty(), Value.ABSENT, "");
        try (EventDistributor bus = new EventDistributor(new CountedMetrics())) {
            Counter[] counters = new Counter[SUBSCRIBERS];
            for (int i = 0; i < SUBSCRIBERS; i++) {
                counters[i] = new Counter();
                bus.events("counter", EventFilter.ALL, QUEUE, new Subscriptions())
                        .subscribe(counters[i]);
            }
            DeviceId device = new DeviceId("gate");
            for (int round = 1; round <= 6; round++) {
                long cpu = system.getProcessCpuTime();
                long wall = System.nanoTime();
                long target = (long) round * EVENTS;
                for (int i = 0; i < EVENTS; i++) {
                    bus.accept(device, report);
                    while (i % 1_000 == 0 && target - EVENTS + i - least(counters) > QUEUE / 2) {
                        LockSupport.parkNanos(20_000);
                    }
                }
                while (least(counters) < target) {
                    LockSupport.parkNanos(20_000);
                }
                double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
                double seconds = (System.nanoTime() - wall) / 1e9;
                System.out.printf(
                        "%.1f M deliveries per CPU second, %.1f M per second, %d dropped%n",
                        SUBSCRIBERS * EVENTS / cpuSeconds / 1e6,
                        SUBSCRIBERS * EVENTS / seconds / 1e6,
                        bus.statistics().stream().mapToLong(s -> s.dropped()).sum());
            }
        }
    }

    private static long least(Counter[] counters) {
        long least = Long.MAX_VALUE;
        for (Counter counter : counters) {
            least = Math.min(least, counter.count.get());
        }
        return least;
    }

    private static final class Counter implements Flow.Subscriber<CameraEvent> {
        private final AtomicLong count = new AtomicLong();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(CameraEvent event) {
            count.lazySet(count.getPlain() + 1);
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            // Has no end.
        }
    }
}
