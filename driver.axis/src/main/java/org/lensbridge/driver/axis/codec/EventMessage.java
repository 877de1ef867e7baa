package org.lensbridge.driver.axis.codec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;

/**
 * What a device says of one of its events.
 *
 * @param topic as the device writes it, with its prefixes: {@code tns1:Device/tnsaxis:IO/Port}
 * @param time in UTC, by the device's clock
 * @param operation what becomes of a state, in ONVIF's words: {@link #INITIALIZED}, {@link #CHANGED} or {@link #DELETED}; empty for what has no state, or
 *     where the device does not tell
 * @param source whose event it is, by the names of its parts
 * @param key what else tells it apart from others of its topic
 * @param data what happened
 */
public record EventMessage(
        String topic,
        Optional<Instant> time,
        String operation,
        Map<String, String> source,
        Map<String, String> key,
        Map<String, String> data) {
    /** So it is when a conversation begins, or since the state exists. */
    public static final String INITIALIZED = "Initialized";
    /** So it has become. */
    public static final String CHANGED = "Changed";
    /** The state exists no more. */
    public static final String DELETED = "Deleted";

    private static final int LONGEST_STATE = 300;
    private static final Pattern PREFIX = Pattern.compile("(^|/)[\\w.-]*:");

    public EventMessage {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(time);
        Objects.requireNonNull(operation);
        source = Collections.unmodifiableMap(new LinkedHashMap<>(source));
        key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** A topic without its prefixes, on which firmware does not agree: {@code Device/IO/Port}. */
    public static String path(String topic) {
        return PREFIX.matcher(topic.strip()).replaceAll("$1");
    }

    /** The topic without its prefixes. */
    public String path() {
        return path(topic);
    }

    /** What tells the state apart from all others of the device: short, since it is kept for as long as the state goes on. */
    public String state() {
        String whole = path() + " " + source + " " + key;
        return whole.length() <= LONGEST_STATE
                ? whole
                : UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The same with another operation. */
    public EventMessage as(String other) {
        return new EventMessage(topic, time, other, source, key, data);
    }

    /** Source, key and data as a record of records, without those that are empty. */
    public Value told() {
        Map<String, Value> told = new LinkedHashMap<>();
        put(told, "source", source);
        put(told, "key", key);
        put(told, "data", data);
        return told.isEmpty() ? Value.ABSENT : Value.of(told);
    }

    private static void put(Map<String, Value> told, String name, Map<String, String> part) {
        if (!part.isEmpty()) {
            Map<String, Value> values = new LinkedHashMap<>();
            part.forEach((each, value) -> values.put(each, Value.of(value)));
            told.put(name, Value.of(values));
        }
    }
}
