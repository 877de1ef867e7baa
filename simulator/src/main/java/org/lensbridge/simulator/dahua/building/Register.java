package org.lensbridge.simulator.dahua.building;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbered records of one kind, in the order in which they came. Not thread-safe. */
public final class Register {
    private final int most;
    private final Map<Integer, Map<String, String>> byNumber = new LinkedHashMap<>();
    private int last;

    /** One record: its fields in the order in which they are told. */
    public record Entry(int number, Map<String, String> fields) {
        public String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    /** One that holds so many records. */
    public Register(int most) {
        this.most = most;
    }

    public boolean isFull() {
        return byNumber.size() >= most;
    }

    /** The number of the new record; a full register forgets its oldest one. */
    public int add(Map<String, String> fields) {
        if (isFull()) {
            byNumber.remove(byNumber.keySet().iterator().next());
        }
        byNumber.put(++last, new LinkedHashMap<>(fields));
        return last;
    }

    public Optional<Entry> find(int number) {
        return Optional.ofNullable(byNumber.get(number)).map(fields -> new Entry(number, fields));
    }

    /** Changes some fields of a record that there is. */
    public void update(int number, Map<String, String> fields) {
        byNumber.get(number).putAll(fields);
    }

    /** Whether there was one of that number. */
    public boolean remove(int number) {
        return byNumber.remove(number) != null;
    }

    public List<Entry> all() {
        return byNumber.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                .toList();
    }
}
