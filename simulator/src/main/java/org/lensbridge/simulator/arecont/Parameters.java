package org.lensbridge.simulator.arecont;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The settings, in use and in flash memory. Thread-safe; sensors count from 1. */
final class Parameters {
    private final Map<String, ParameterRow> rows;
    private final int sensors;
    private final Map<Key, String> saved = new HashMap<>();
    private final Map<Key, String> live = new HashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    private record Key(String name, int sensor) {}

    /** Learns of each value that is set. */
    @FunctionalInterface
    interface Listener {
        void changed(String name, int sensor, String value);
    }

    Parameters(Map<String, ParameterRow> rows, int sensors) {
        this.rows = Map.copyOf(rows);
        this.sensors = sensors;
        deliver(saved);
        live.putAll(saved);
    }

    private void deliver(Map<Key, String> values) {
        rows.values().forEach(row -> {
            for (int sensor = 1; sensor <= (row.isOfSensor() ? sensors : 1); sensor++) {
                values.put(new Key(row.name(), sensor), row.value());
            }
        });
    }

    void whenChanged(Listener listener) {
        listeners.add(listener);
    }

    Optional<ParameterRow> row(String name) {
        return Optional.ofNullable(rows.get(name));
    }

    /** The value of a sensor; of the camera when sensors have none of their own. */
    synchronized Optional<String> value(String name, int sensor) {
        return row(name).map(row -> live.get(new Key(name, row.isOfSensor() ? sensor : 1)));
    }

    /** The value of the first sensor as a number; 0 when there is none. */
    int number(String name) {
        return number(name, 1);
    }

    int number(String name, int sensor) {
        return value(name, sensor)
                .filter(text -> text.matches("-?\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    boolean is(String name, int sensor, String wanted) {
        return value(name, sensor).filter(wanted::equals).isPresent();
    }

    /** Sets the value of a sensor, of all when it is 0. False when there is no such parameter or it does not allow the value. */
    boolean set(String name, int sensor, String value) {
        ParameterRow row = rows.get(name);
        if (row == null || !row.isWritable() || !row.allows(value)) {
            return false;
        }
        int first = row.isOfSensor() && sensor > 0 ? sensor : 1;
        int last = row.isOfSensor() && sensor == 0 ? sensors : first;
        for (int each = first; each <= last; each++) {
            synchronized (this) {
                live.put(new Key(name, each), value);
            }
            for (Listener listener : listeners) {
                listener.changed(name, each, value);
            }
        }
        return true;
    }

    /** Commits what is set to flash memory. */
    synchronized void save() {
        saved.putAll(live);
    }

    /** What was set and not saved is lost. */
    synchronized void reload() {
        live.putAll(saved);
    }

    /** Everything is as delivered, in flash memory too. */
    synchronized void factory() {
        deliver(saved);
        live.putAll(saved);
    }
}
