package org.lensbridge.simulator.axis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The events of a device: which states hold now, and who wants to hear of changes. Thread-safe. */
final class EventBus {
    private final Supplier<Instant> clock;
    private final Map<String, AxisEvent> states = new LinkedHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Hears of each event on the thread that raises it; must not block. */
    @FunctionalInterface
    interface Listener {
        void happened(AxisEvent event);
    }

    EventBus(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /** Declares an event: it is listed, and a stateful one has this state. */
    synchronized void declare(String topic, Map<String, String> source, Map<String, String> data, boolean stateful) {
        AxisEvent event = new AxisEvent(clock.get(), topic, source, data, stateful);
        states.put(event.instance(), event);
    }

    /** A state that is what it was already is no news. */
    void raise(String topic, Map<String, String> source, Map<String, String> data) {
        AxisEvent event;
        synchronized (this) {
            AxisEvent before = states.get(topic + Map.copyOf(source));
            boolean stateful = before == null || before.stateful();
            if (before != null && stateful && before.data().equals(data)) {
                return;
            }
            event = new AxisEvent(clock.get(), topic, source, data, stateful);
            if (stateful) {
                states.put(event.instance(), event);
            }
        }
        listeners.forEach(listener -> listener.happened(event));
    }

    /** All that are declared, with their states. */
    synchronized List<AxisEvent> declared() {
        return new ArrayList<>(states.values());
    }

    void listen(Listener listener) {
        listeners.add(listener);
    }

    void leave(Listener listener) {
        listeners.remove(listener);
    }
}
