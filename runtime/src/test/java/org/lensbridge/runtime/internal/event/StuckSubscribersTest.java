package org.lensbridge.runtime.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.event.CameraEvent;
import org.lensbridge.api.event.EventFilter;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.Phase;
import org.lensbridge.runtime.internal.flow.Await;
import org.lensbridge.runtime.internal.flow.Collector;
import org.slf4j.LoggerFactory;

@Timeout(60)
class StuckSubscribersTest {
    @Test
    void reportsABlockedSubscriberOnce() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        ((Logger) LoggerFactory.getLogger(StuckSubscribers.class)).addAppender(log);
        CountDownLatch release = new CountDownLatch(1);
        Collector<CameraEvent> blocked = new Collector<>(Long.MAX_VALUE, event -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        EventSubscriber subscriber = new EventSubscriber(
                "blocked",
                EventFilter.ALL,
                5,
                blocked,
                task -> new Thread(task).start(),
                loss -> loss.last(),
                new LongAdder(),
                ended -> {});
        subscriber.start();
        EventReport report = new EventReport(1, "motion", "", Phase.PULSE, Optional.empty(), Value.ABSENT, "");
        subscriber.offer(new CameraEvent("1", new DeviceId("gate"), 1, report, Instant.EPOCH));
        Await.until("it blocks", () -> blocked.items.size() == 1);
        StuckSubscribers watch = new StuckSubscribers(List.of(subscriber));
        for (int i = 0; i < 6; i++) {
            watch.run();
        }
        release.countDown();
        assertEquals(1, log.list.size());
        assertEquals("blocked", log.list.get(0).getArgumentArray()[0]);
    }
}
