package org.lensbridge.simulator.generic;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Motion and tampering as the camera sees them now. Thread-safe; listeners run outside of the lock. */
final class Alarms {
    /** The groups of motion (5.4.2), in the order of their windows. */
    static final List<String> WINDOWS = List.of("Motion", "Motion1", "Motion2", "Motion3");

    private static final List<String> EVENTS = List.of("Event.E1", "Event.E10", "Event.E11", "Event.E12");
    private static final int LEVEL = 15;
    private static final String TAMPERING = "Event.E2";

    private final SettingTree settings;
    private final BitSet motion = new BitSet();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean tampering;

    Alarms(SettingTree settings) {
        this.settings = settings;
        settings.whenChanged(this::changed);
    }

    void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Windows count from 0, as {@code Motion} to {@code Motion3}. */
    void motion(int window, boolean begins) {
        synchronized (this) {
            motion.set(window, begins);
        }
        changed();
    }

    void tampering(boolean begins) {
        tampering = begins;
        changed();
    }

    /** Nothing happens any more. */
    void end() {
        synchronized (this) {
            motion.clear();
        }
        tampering = false;
        changed();
    }

    /** Whether anything moves that is looked for. */
    synchronized boolean moves() {
        return motion.stream().anyMatch(window -> isEnabled(EVENTS.get(window)));
    }

    private synchronized boolean moves(int window) {
        return motion.get(window);
    }

    private boolean isEnabled(String event) {
        return settings.is(event + ".Enabled", "yes");
    }

    /** What is known of a group of motion, in the document's order; of a window that is switched off only that. */
    Map<String, String> motion(String group) {
        int window = WINDOWS.indexOf(group);
        String event = EVENTS.get(window);
        Map<String, String> state = new LinkedHashMap<>();
        state.put("Enabled", isEnabled(event) ? "1" : "0");
        if (isEnabled(event)) {
            state.put("Level", moves(window) ? "" + LEVEL : "0");
            state.put("Sensitivity", settings.value(event + ".Sensitivity"));
            state.put("Triggered", moves(window) ? "1" : "0");
        }
        return state;
    }

    Map<String, String> tampering() {
        Map<String, String> state = new LinkedHashMap<>();
        boolean enabled = isEnabled(TAMPERING);
        state.put("Enabled", enabled ? "1" : "0");
        if (enabled) {
            state.put("Triggered", tampering ? "1" : "0");
        }
        return state;
    }
}
