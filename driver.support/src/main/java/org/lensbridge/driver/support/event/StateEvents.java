package org.lensbridge.driver.support.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.event.Phase;
import org.lensbridge.api.media.StreamEnd;

/**
 * Makes events of what a device says to be active, over and over. What it says first was so before; what it does not say stays as it was. Data that
 * change while something goes on are told, data of what is not active are not. Thread-safe: the sink is called by one thread at a time, and not after
 * closing.
 */
public final class StateEvents implements Polling.Events {
    /**
     * What may be active.
     *
     * @param code the vendor's own name of it
     * @param channel from 1; 0 for the device itself
     * @param type a slug: see {@link org.lensbridge.api.event.EventTypes}
     * @param topic the ONVIF topic that means the same; empty for none
     */
    public record Subject(String code, int channel, String type, String topic) {
        public Subject {
            Objects.requireNonNull(code);
            Objects.requireNonNull(type);
            Objects.requireNonNull(topic);
        }
    }

    /** What a device says of a subject; {@code data} is {@link Value#ABSENT} for nothing more. */
    public record State(boolean active, Value data) {
        public State {
            Objects.requireNonNull(data);
        }
    }

    private final EventSink sink;
    private final Map<Subject, State> states = new HashMap<>();
    private boolean closed;
    private int reports;

    /** Events for this sink. */
    public StateEvents(EventSink sink) {
        this.sink = Objects.requireNonNull(sink);
    }

    /** What the device says now, in the order in which it is told. Without a change it is a sign of life. */
    public synchronized void take(Map<Subject, State> now) {
        if (closed) {
            return;
        }
        int before = reports;
        now.forEach(this::change);
        if (reports == before) {
            sink.alive();
        }
    }

    /** What the device said before, unless it has said something newer since. */
    public synchronized void begin(Map<Subject, State> before) {
        if (states.isEmpty()) {
            take(before);
        }
    }

    private void change(Subject subject, State now) {
        Optional<State> before = Optional.ofNullable(states.put(subject, now));
        if (before.isEmpty()) {
            if (now.active()) {
                report(subject, Phase.RESYNC, now.data());
            }
        } else if (before.get().active() != now.active()) {
            report(subject, now.active() ? Phase.START : Phase.END, now.data());
        } else if (now.active() && !before.get().data().equals(now.data())) {
            report(subject, Phase.UPDATE, now.data());
        }
    }

    private void report(Subject subject, Phase phase, Value data) {
        reports++;
        sink.report(new EventReport(
                subject.channel(), subject.type(), subject.topic(), phase, Optional.empty(), data, subject.code()));
    }

    @Override
    public synchronized void end(StreamEnd end) {
        if (!closed) {
            closed = true;
            sink.end(end);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
