package org.lensbridge.simulator.axis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/**
 * The parameters of a device, by name without {@code root.}, with their types and levels. Thread-safe; listeners are called
 * outside of the lock, on the thread that changed something.
 */
final class Parameters {
    private static final int MOST_OF_A_GROUP = 100;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<ParameterSheet.Row> rows;
    private final List<BiConsumer<String, String>> listeners = new CopyOnWriteArrayList<>();

    /** One parameter. The digits of its level are who may create, delete, read and write it. */
    record Entry(String name, String value, ParameterType type, String level) {
        int readLevel() {
            return level.charAt(2) - '0';
        }

        int writeLevel() {
            return level.charAt(3) - '0';
        }

        Entry with(String other) {
            return new Entry(name, other, type, level);
        }
    }

    Parameters(List<ParameterSheet.Row> rows) {
        this.rows = List.copyOf(rows);
        reset("");
    }

    /** As delivered, except for the group that is kept; an empty name keeps none. */
    synchronized void reset(String kept) {
        Map<String, Entry> before = new LinkedHashMap<>(entries);
        entries.clear();
        for (ParameterSheet.Row row : rows) {
            if (row.template().isEmpty()) {
                Entry delivered = new Entry(row.name(), row.value(), row.type(), row.level());
                boolean keeps = !kept.isEmpty() && row.name().startsWith(kept + ".");
                entries.put(row.name(), keeps ? before.getOrDefault(row.name(), delivered) : delivered);
            }
        }
    }

    /** Hears of each change: name and new value. */
    void whenChanged(BiConsumer<String, String> listener) {
        listeners.add(listener);
    }

    synchronized Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    Optional<String> value(String name) {
        return find(name).map(Entry::value);
    }

    boolean is(String name, String value) {
        return value(name).filter(value::equals).isPresent();
    }

    int number(String name, int absent) {
        return value(name)
                .filter(text -> text.matches("-?\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(absent);
    }

    /** Parameters in the group, or the one of that name; {@code *} stands for one step. Empty name: all. */
    synchronized List<Entry> in(String group) {
        String steps = group.replace(".", "\\.").replace("*", "[^.]*").replaceAll("[^\\w.\\\\*\\[\\]^-]", "");
        String pattern = steps.isEmpty() ? ".*" : steps + "(\\..*)?";
        return entries.values().stream()
                .filter(entry -> entry.name().matches(pattern))
                .toList();
    }

    /** False when there is no such parameter, it cannot be written, or the value is not allowed. */
    boolean update(String name, String value) {
        synchronized (this) {
            Entry entry = entries.get(name);
            if (entry == null || !entry.type().allows(value)) {
                return false;
            }
            entries.put(name, entry.with(value));
        }
        listeners.forEach(listener -> listener.accept(name, value));
        return true;
    }

    /** What the device itself finds out, whatever the type says. */
    synchronized void measured(String name, String value) {
        entries.computeIfPresent(name, (same, entry) -> entry.with(value));
    }

    /** Adds a group such as G2 to {@code GuardTour}; empty when there is no such template or too many groups. */
    Optional<String> add(String group, String template, Map<String, String> values) {
        List<ParameterSheet.Row> added =
                rows.stream().filter(row -> row.template().equals(template)).toList();
        String letter = group.substring(group.lastIndexOf('.') + 1).substring(0, 1);
        synchronized (this) {
            for (int number = 0; number < MOST_OF_A_GROUP && !added.isEmpty(); number++) {
                String path = group + "." + letter + number + ".";
                if (entries.keySet().stream().noneMatch(name -> name.startsWith(path))) {
                    for (ParameterSheet.Row row : added) {
                        String value = values.getOrDefault(group + "." + letter + "." + row.name(), row.value());
                        if (!row.type().allows(value)) {
                            return Optional.empty();
                        }
                    }
                    for (ParameterSheet.Row row : added) {
                        String value = values.getOrDefault(group + "." + letter + "." + row.name(), row.value());
                        entries.put(path + row.name(), new Entry(path + row.name(), value, row.type(), row.level()));
                    }
                    return Optional.of(letter + number);
                }
            }
        }
        return Optional.empty();
    }

    /** False when there is no such group, or it is not one that can be added. */
    boolean remove(String group) {
        List<String> gone = new ArrayList<>();
        synchronized (this) {
            if (!group.matches("(GuardTour|GuardTour\\.G\\d+\\.Tour|Motion|StreamProfile)\\.[A-Z]\\d+")) {
                return false;
            }
            entries.keySet().stream()
                    .filter(name -> name.startsWith(group + "."))
                    .forEach(gone::add);
            gone.forEach(entries::remove);
        }
        gone.forEach(name -> listeners.forEach(listener -> listener.accept(name, "")));
        return !gone.isEmpty();
    }
}
