package org.lensbridge.runtime.internal.event;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.event.CameraEvent;
import org.lensbridge.api.event.EventFilter;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.api.event.Phase;
import org.lensbridge.api.registry.ReaderStatistics;
import org.lensbridge.runtime.internal.flow.ElasticPool;
import org.lensbridge.runtime.internal.flow.Pools;
import org.lensbridge.runtime.internal.flow.Subscriptions;
import org.lensbridge.runtime.internal.metrics.MetricRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The centre of the event bus: see the package. Thread-safe. */
@Component(service = {EventIntake.class, EventDistributor.class})
public final class EventDistributor implements EventIntake, AutoCloseable {
    private static final int LARGEST_QUEUE = 100_000;
    private static final int REMEMBERED_PER_DEVICE = 100;
    private static final int REMEMBERED = 1_000;
    private static final int WATCH_SECONDS = 5;

    /** A device's count; its monitor keeps the device's order. */
    private static final class Line {
        private long sequence;
    }

    private final Clock clock;
    private final EventNumbers numbers;
    private final EventHistory history = new EventHistory(REMEMBERED_PER_DEVICE, REMEMBERED);
    private final Map<DeviceId, Line> lines = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<EventSubscriber> subscribers = new CopyOnWriteArrayList<>();
    private final LongAdder accepted;
    private final LongAdder dropped;
    private final ElasticPool pool = new ElasticPool("events");
    private final ScheduledExecutorService watch = Pools.clock("events-watch");
    private volatile boolean closed;

    /** Starts empty; sequences count from 1. */
    @Activate
    public EventDistributor(@Reference MetricRegistry metrics) {
        this(metrics, Clock.systemUTC());
    }

    EventDistributor(MetricRegistry metrics, Clock clock) {
        this.clock = clock;
        numbers = new EventNumbers(clock.instant());
        accepted = metrics.counter("lensbridge_events_total");
        dropped = metrics.counter("lensbridge_events_dropped_total");
        metrics.gauge("lensbridge_event_subscribers", subscribers::size);
        StuckSubscribers stuck = new StuckSubscribers(subscribers);
        watch.scheduleWithFixedDelay(stuck, WATCH_SECONDS, WATCH_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void accept(DeviceId device, EventReport report) {
        accepted.increment();
        Line line = lines.computeIfAbsent(device, d -> new Line());
        synchronized (line) {
            CameraEvent event = new CameraEvent(numbers.next(), device, ++line.sequence, report, clock.instant());
            history.add(event);
            for (EventSubscriber subscriber : subscribers) {
                subscriber.offer(event);
            }
        }
    }

    @Override
    public void gap(DeviceId device, String reason) {
        accept(device, gapReport(Map.of("reason", new Value.Text(reason))));
    }

    private static EventReport gapReport(Map<String, Value> data) {
        return new EventReport(0, EventTypes.GAP, "", Phase.PULSE, Optional.empty(), new Value.Fields(data), "");
    }

    /** The marker that takes the place of what a subscriber lost; it bears the sequence number of the last lost event. */
    private CameraEvent marker(EventSubscriber.Loss loss) {
        EventReport report = gapReport(Map.of(
                "lost",
                Value.of(loss.count()),
                "reason",
                new Value.Text("The subscriber was too slow; its queue was full.")));
        CameraEvent last = loss.last();
        return new CameraEvent(numbers.next(), last.device(), last.sequence(), report, clock.instant());
    }

    /** As {@link org.lensbridge.api.registry.EventBus#events}; each subscription is noted with its owner. */
    Flow.Publisher<CameraEvent> events(String name, EventFilter filter, int queue, Subscriptions owner) {
        if (queue < 1 || queue > LARGEST_QUEUE) {
            throw new IllegalArgumentException("A queue of events has 1 to 100,000 places, not " + queue);
        }
        return subscriber -> subscribe(name, filter, queue, owner, subscriber);
    }

    private void subscribe(
            String name,
            EventFilter filter,
            int queue,
            Subscriptions owner,
            Flow.Subscriber<? super CameraEvent> subscriber) {
        Objects.requireNonNull(subscriber);
        EventSubscriber one =
                new EventSubscriber(name, filter, queue, subscriber, pool, this::marker, dropped, ended -> {
                    subscribers.remove(ended);
                    owner.remove(ended);
                });
        owner.add(one);
        subscribers.add(one);
        if (closed) {
            one.cancel();
        }
        one.start();
    }

    /** As {@link org.lensbridge.api.registry.EventBus#recent}. */
    List<CameraEvent> recent(EventFilter filter, int count) {
        return history.latest(filter, count);
    }

    /** As {@link org.lensbridge.api.registry.EventBus#subscribers}. */
    List<ReaderStatistics> statistics() {
        return subscribers.stream().map(EventSubscriber::statistics).toList();
    }

    /** Cancels all subscriptions; a call that is under way is not waited for. */
    @Override
    @Deactivate
    public void close() {
        closed = true;
        subscribers.forEach(EventSubscriber::cancel);
        watch.shutdownNow();
        pool.close();
    }
}
