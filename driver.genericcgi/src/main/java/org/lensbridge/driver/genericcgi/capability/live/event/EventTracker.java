package org.lensbridge.driver.genericcgi.capability.live.event;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.api.event.Phase;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.genericcgi.codec.EventData;
import org.lensbridge.driver.genericcgi.codec.IoStatus;
import org.lensbridge.driver.genericcgi.codec.IoStatus.Pair;

/**
 * Makes events of what a device says to be active, over and over. What it says first was so before; what it does not say stays as it was. A level of
 * motion that changes while motion goes on is told, one without motion is not. Motion and tampering belong to the first channel, contacts to the device;
 * their code is the group, and {@code Input3} or {@code Output1}. Thread-safe: the sink is called by one thread at a time, and not after closing.
 */
final class EventTracker {
    private static final String MOTION_TOPIC = "tns1:VideoSource/MotionAlarm";
    private static final String TAMPER_TOPIC = "tns1:VideoSource/GlobalSceneChange/ImagingService";
    private static final String INPUT_TOPIC = "tns1:Device/Trigger/DigitalInput";
    private static final String OUTPUT_TOPIC = "tns1:Device/Trigger/Relay";

    /** What may be active. */
    private record Subject(String code, int channel, String type, String topic) {}

    /** What was said of it last. */
    private record State(boolean active, Value data) {}

    private static final List<String> WINDOWS = EventData.GROUPS.subList(0, 4);

    private final EventSink sink;
    private final Map<String, State> states = new HashMap<>();
    private boolean closed;
    private int reports;

    EventTracker(EventSink sink) {
        this.sink = sink;
    }

    /** What the device says now. */
    synchronized void take(EventData now) {
        if (closed) {
            return;
        }
        int before = reports;
        for (int window = 0; window < WINDOWS.size(); window++) {
            motion(now, WINDOWS.get(window), window);
        }
        now.active(EventData.TAMPERING)
                .ifPresent(active -> change(
                        new Subject(EventData.TAMPERING, 1, EventTypes.TAMPER, TAMPER_TOPIC), active, Value.ABSENT));
        IoStatus contacts = now.contacts();
        for (int number = 1; number <= IoStatus.MOST; number++) {
            contact(contacts, number, Pair.INPUTS_ACTIVE, Pair.INPUTS_CLOSED);
            contact(contacts, number, Pair.OUTPUTS_ACTIVE, Pair.OUTPUTS_CLOSED);
        }
        if (reports == before) {
            sink.alive();
        }
    }

    /** What the device said before, unless it has said something newer since. */
    synchronized void begin(EventData before) {
        if (states.isEmpty()) {
            take(before);
        }
    }

    private void motion(EventData now, String group, int window) {
        now.active(group).ifPresent(active -> {
            Map<String, Value> data = new LinkedHashMap<>();
            data.put("window", Value.of(window));
            now.percent(group, "Level").ifPresent(level -> data.put("level", Value.of(level)));
            now.percent(group, "Sensitivity").ifPresent(share -> data.put("sensitivity", Value.of(share)));
            change(new Subject(group, 1, EventTypes.MOTION, MOTION_TOPIC), active, Value.of(data));
        });
    }

    private void contact(IoStatus contacts, int number, Pair activity, Pair closing) {
        boolean input = activity == Pair.INPUTS_ACTIVE;
        contacts.of(activity, number).ifPresent(active -> {
            Map<String, Value> data = new LinkedHashMap<>();
            data.put("number", Value.of(number));
            contacts.of(closing, number).ifPresent(closed -> data.put("closed", Value.of(closed)));
            Subject subject = input
                    ? new Subject("Input" + number, 0, EventTypes.INPUT, INPUT_TOPIC)
                    : new Subject("Output" + number, 0, EventTypes.OUTPUT, OUTPUT_TOPIC);
            change(subject, active, Value.of(data));
        });
    }

    private void change(Subject subject, boolean active, Value data) {
        Optional<State> before = Optional.ofNullable(states.put(subject.code(), new State(active, data)));
        if (before.isEmpty()) {
            if (active) {
                report(subject, Phase.RESYNC, data);
            }
        } else if (before.get().active() != active) {
            report(subject, active ? Phase.START : Phase.END, data);
        } else if (active && !before.get().data().equals(data)) {
            report(subject, Phase.UPDATE, data);
        }
    }

    private void report(Subject subject, Phase phase, Value data) {
        reports++;
        sink.report(new EventReport(
                subject.channel(), subject.type(), subject.topic(), phase, Optional.empty(), data, subject.code()));
    }

    /** The conversation has ended by itself. */
    synchronized void end(StreamEnd end) {
        if (!closed) {
            closed = true;
            sink.end(end);
        }
    }

    /** Nothing is told any more. */
    synchronized void close() {
        closed = true;
    }
}
