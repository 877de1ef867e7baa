package org.lensbridge.driver.axis.capability.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.api.event.Phase;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.axis.codec.EventMessage;
import org.lensbridge.driver.support.event.EventRow;

/**
 * Makes reports of one conversation's messages. Thread-safe: the sink, which never blocks, is called under a lock that {@link #close} takes, so that
 * nothing reaches it afterwards.
 */
final class EventDesk {
    private static final int LONGEST_CODE = 500;

    private final EventSink sink;
    private final EventStates states;
    private final EventChannels channels;
    private boolean over;

    EventDesk(EventSink sink, EventStates states, EventChannels channels) {
        this.sink = sink;
        this.states = states;
        this.channels = channels;
    }

    /**
     * The device tells this.
     *
     * @param declared the one of its data that is the state; empty where that is not known
     */
    synchronized void report(EventMessage message, String declared) {
        if (over) {
            return;
        }
        String path = message.path();
        EventRow row = EventTopics.row(path);
        Optional<Phase> phase = states.phase(message, row, declared);
        if (phase.isEmpty()) {
            sink.alive();
            return;
        }
        sink.report(new EventReport(
                channels.of(message, EventTopics.ofPicture(path, row)),
                row.type(),
                row.topic(),
                phase.get(),
                message.time(),
                told(message, row),
                code(message.topic())));
    }

    /** What the device told, with the contact's number as it is printed on the device: topics count ports from 0. */
    private static Value told(EventMessage message, EventRow row) {
        boolean contact = row.type().equals(EventTypes.INPUT) || row.type().equals(EventTypes.OUTPUT);
        String port = message.source().getOrDefault("port", "");
        if (!contact || !port.matches("\\d{1,3}") || !(message.told() instanceof Value.Fields fields)) {
            return message.told();
        }
        Map<String, Value> all = new LinkedHashMap<>(fields.fields());
        all.put("number", Value.of(Integer.parseInt(port) + 1));
        return Value.of(all);
    }

    private static String code(String topic) {
        return topic.length() > LONGEST_CODE ? topic.substring(0, LONGEST_CODE) : topic;
    }

    /** The device is alive. */
    synchronized void alive() {
        if (!over) {
            sink.alive();
        }
    }

    /** Something was lost. */
    synchronized void gap(String reason) {
        if (!over) {
            sink.gap(reason);
        }
    }

    /** The conversation has ended by itself. */
    synchronized void end(StreamEnd end) {
        if (!over) {
            over = true;
            sink.end(end);
        }
    }

    /** Nothing reaches the sink any more. */
    synchronized void close() {
        over = true;
    }
}
