package org.lensbridge.web.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.event.CameraEvent;
import org.lensbridge.api.event.EventFilter;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.Phase;
import org.lensbridge.api.registry.EventBus;
import org.lensbridge.api.registry.ReaderStatistics;

/** Delivers on the publishing thread and remembers everything. */
public final class FakeBus implements EventBus {
    private final List<CameraEvent> past = new ArrayList<>();
    private final Set<Flow.Subscriber<? super CameraEvent>> subscribers = ConcurrentHashMap.newKeySet();

    /** Publishes an event and returns its id. */
    public String publish(String device, int channel, String type, Phase phase, Map<String, Value> data) {
        EventReport report = new EventReport(channel, type, "", phase, Optional.empty(), Value.of(data), "");
        CameraEvent event;
        synchronized (past) {
            int number = past.size() + 1;
            event = new CameraEvent("e-" + number, new DeviceId(device), number, report, Instant.now());
            past.add(event);
        }
        subscribers.forEach(subscriber -> subscriber.onNext(event));
        return event.id();
    }

    public String motion(String device) {
        return publish(device, 1, "motion", Phase.START, Map.of());
    }

    public int listeners() {
        return subscribers.size();
    }

    @Override
    public Flow.Publisher<CameraEvent> events(String name, EventFilter filter, int queue) {
        return subscriber -> {
            subscribers.add(subscriber);
            subscriber.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long count) {}

                @Override
                public void cancel() {
                    subscribers.remove(subscriber);
                }
            });
        };
    }

    @Override
    public List<CameraEvent> recent(EventFilter filter, int count) {
        synchronized (past) {
            List<CameraEvent> fitting = past.stream().filter(filter::accepts).toList();
            return fitting.subList(Math.max(0, fitting.size() - count), fitting.size());
        }
    }

    @Override
    public List<ReaderStatistics> subscribers() {
        return List.of();
    }
}
