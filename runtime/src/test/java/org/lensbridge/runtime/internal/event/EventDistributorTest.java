package org.lensbridge.runtime.internal.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.event.CameraEvent;
import org.lensbridge.api.event.CameraEventListener;
import org.lensbridge.api.event.EventFilter;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.api.event.Phase;
import org.lensbridge.runtime.internal.flow.Await;
import org.lensbridge.runtime.internal.flow.Collector;
import org.lensbridge.runtime.internal.flow.CountedMetrics;
import org.lensbridge.runtime.internal.flow.Subscriptions;

class EventDistributorTest {
    private static final DeviceId GATE = new DeviceId("gate");
    private static final DeviceId YARD = new DeviceId("yard");

    private final EventDistributor bus = new EventDistributor(new CountedMetrics());
    private final Subscriptions owner = new Subscriptions();

    @AfterEach
    void close() {
        bus.close();
    }

    private static EventReport report(String type) {
        return new EventReport(1, type, "", Phase.PULSE, Optional.empty(), Value.ABSENT, "");
    }

    private Collector<CameraEvent> collect(EventFilter filter, int queue, Collector<CameraEvent> collector) {
        bus.events("test", filter, queue, owner).subscribe(collector);
        return collector;
    }

    private static List<Long> sequences(List<CameraEvent> events, DeviceId device) {
        return events.stream()
                .filter(event -> event.device().equals(device))
                .map(CameraEvent::sequence)
                .toList();
    }

    @Test
    void keepsTheOrderOfEachDeviceWithoutHoles() throws InterruptedException {
        Collector<CameraEvent> all = collect(EventFilter.ALL, 100_000, new Collector<>());
        List<Thread> devices = List.of(
                new Thread(() -> LongStream.range(0, 5_000).forEach(i -> bus.accept(GATE, report("motion")))),
                new Thread(() -> LongStream.range(0, 5_000).forEach(i -> bus.accept(YARD, report("input")))));
        devices.forEach(Thread::start);
        for (Thread device : devices) {
            device.join();
        }
        Await.until("10,000 events", () -> all.items.size() == 10_000);
        List<Long> expected = LongStream.rangeClosed(1, 5_000).boxed().toList();
        assertEquals(expected, sequences(all.items, GATE));
        assertEquals(expected, sequences(all.items, YARD));
        assertEquals(10_000, all.items.stream().map(CameraEvent::id).distinct().count());
        assertFalse(all.overlapped);
    }

    @Test
    void idsDifferBetweenStarts() {
        try (EventDistributor other = new EventDistributor(new CountedMetrics())) {
            bus.accept(GATE, report("motion"));
            other.accept(GATE, report("motion"));
            assertNotEquals(
                    bus.recent(EventFilter.ALL, 1).get(0).id(),
                    other.recent(EventFilter.ALL, 1).get(0).id());
        }
    }

    @Test
    void dropsTheOldestAndSaysSoBeforeTheNext() {
        Collector<CameraEvent> slow = collect(EventFilter.ALL, 3, new Collector<>(0, event -> {}));
        for (int i = 0; i < 10; i++) {
            bus.accept(GATE, report("motion"));
        }
        slow.subscription.request(100);
        Await.until("a marker and three events", () -> slow.items.size() == 4);
        CameraEvent marker = slow.items.get(0);
        assertEquals(EventTypes.GAP, marker.type());
        assertEquals(7, marker.sequence());
        assertEquals(
                Value.of(7),
                assertInstanceOf(Value.Fields.class, marker.data())
                        .field("lost")
                        .orElseThrow());
        assertEquals(List.of(7L, 8L, 9L, 10L), sequences(slow.items, GATE));
        assertEquals(7, bus.statistics().get(0).dropped());
    }

    @Test
    void marksLossesOfEachDeviceApart() {
        Collector<CameraEvent> slow = collect(EventFilter.ALL, 1, new Collector<>(0, event -> {}));
        bus.accept(GATE, report("motion"));
        bus.accept(YARD, report("motion"));
        bus.accept(YARD, report("motion"));
        slow.subscription.request(1);
        Await.until("the first marker", () -> slow.items.size() == 1);
        slow.subscription.request(10);
        Await.until("everything", () -> slow.items.size() == 3);
        assertEquals(
                List.of(EventTypes.GAP, EventTypes.GAP, "motion"),
                slow.items.stream().map(CameraEvent::type).toList());
        assertEquals(
                List.of(GATE, YARD, YARD),
                slow.items.stream().map(CameraEvent::device).toList());
    }

    @Test
    void aBlockedSubscriberDelaysNobodyElse() {
        CountDownLatch release = new CountDownLatch(1);
        Collector<CameraEvent> blocked = collect(EventFilter.ALL, 2, new Collector<>(Long.MAX_VALUE, event -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        Collector<CameraEvent> quick = collect(EventFilter.ALL, 1_000, new Collector<>());
        for (int i = 0; i < 500; i++) {
            bus.accept(GATE, report("motion"));
        }
        Await.until("the quick one has all", () -> quick.items.size() == 500);
        assertTrue(blocked.items.size() <= 1);
        release.countDown();
        Await.until("the blocked one gets the latest", () -> sequences(blocked.items, GATE)
                .contains(500L));
        assertTrue(blocked.items.stream().anyMatch(event -> event.type().equals(EventTypes.GAP)));
    }

    @Test
    void cancelsASubscriberThatThrows() {
        Collector<CameraEvent> broken = collect(EventFilter.ALL, 10, new Collector<>(Long.MAX_VALUE, event -> {
            throw new IllegalStateException("broken on purpose");
        }));
        Collector<CameraEvent> other = collect(EventFilter.ALL, 10, new Collector<>());
        bus.accept(GATE, report("motion"));
        Await.until("it is gone", () -> bus.statistics().size() == 1);
        bus.accept(GATE, report("motion"));
        Await.until("the other has both", () -> other.items.size() == 2);
        assertEquals(1, broken.items.size());
    }

    @Test
    void refusesDemandOfNothing() {
        Collector<CameraEvent> wrong = collect(EventFilter.ALL, 10, new Collector<>(0, event -> {}));
        wrong.subscription.request(0);
        Await.until("the error", () -> wrong.errors.size() == 1);
        assertInstanceOf(IllegalArgumentException.class, wrong.errors.get(0));
        assertTrue(bus.statistics().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> bus.events("test", EventFilter.ALL, 0, owner));
    }

    @Test
    void filtersButNeverHidesGaps() {
        Collector<CameraEvent> some = collect(new EventFilter(Set.of(GATE), Set.of("motion")), 10, new Collector<>());
        bus.accept(GATE, report("input"));
        bus.accept(YARD, report("motion"));
        bus.gap(GATE, "A message could not be read.");
        bus.accept(GATE, report("motion"));
        Await.until("two events", () -> some.items.size() == 2);
        assertEquals(EventTypes.GAP, some.items.get(0).type());
        assertEquals(List.of(2L, 3L), sequences(some.items, GATE));
    }

    @Test
    void remembersABoundedNumberOfEachDeviceAndInAll() {
        for (int device = 0; device < 30; device++) {
            for (int i = 0; i < 120; i++) {
                bus.accept(new DeviceId("camera-" + device), report("motion"));
            }
        }
        List<CameraEvent> all = bus.recent(EventFilter.ALL, 10_000);
        assertEquals(1_000, all.size());
        Set<DeviceId> devices = new HashSet<>();
        all.forEach(event -> devices.add(event.device()));
        assertEquals(10, devices.size());
        DeviceId last = new DeviceId("camera-29");
        assertEquals(100, bus.recent(EventFilter.of(last), 10_000).size());
        assertEquals(List.of(119L, 120L), sequences(bus.recent(EventFilter.of(last), 2), last));
    }

    @Test
    void callsListenerServicesUntilTheyAreGone() {
        EventListenerWhiteboard whiteboard = new EventListenerWhiteboard(bus);
        AtomicInteger calls = new AtomicInteger();
        CameraEventListener listener = event -> {
            if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("broken on purpose");
            }
        };
        Map<String, Object> properties = Map.of(
                "service.id",
                7L,
                CameraEventListener.PROPERTY_DEVICES,
                "gate",
                CameraEventListener.PROPERTY_TYPES,
                new String[] {"motion", "motion"});
        whiteboard.bindListener(listener, properties);
        bus.accept(YARD, report("motion"));
        bus.accept(GATE, report("input"));
        bus.accept(GATE, report("motion"));
        Await.until("one call", () -> calls.get() == 1);
        whiteboard.updatedListener(
                listener, Map.of("service.id", 7L, CameraEventListener.PROPERTY_DEVICES, List.of("yard")));
        bus.accept(YARD, report("input"));
        Await.until("a call by the new filter", () -> calls.get() == 2);
        whiteboard.unbindListener(listener);
        bus.accept(YARD, report("input"));
        assertTrue(bus.statistics().isEmpty());
        assertEquals(2, calls.get());
        whiteboard.bindListener(listener, Map.of(CameraEventListener.PROPERTY_DEVICES, "no device name"));
        assertTrue(bus.statistics().isEmpty());
    }

    @Test
    void subscriptionsEndWithTheirBundle() {
        BundleEventBus facade = new BundleEventBus(bus);
        Collector<CameraEvent> collector = new Collector<>();
        facade.events("test", EventFilter.ALL, 10).subscribe(collector);
        assertEquals(1, facade.subscribers().size());
        facade.close();
        assertTrue(bus.statistics().isEmpty());
    }
}
