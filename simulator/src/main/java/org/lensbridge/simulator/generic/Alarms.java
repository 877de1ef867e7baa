package org.lensbridge.simulator.generic;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Motion and tampering as the camera sees them now. Thread-safe; listeners run outside of the lock. */
final class Alarms {
    /** The event of each window of motion by the name of its group (5.4.2). */
    static final Map<String, String> WINDOWS = new LinkedHashMap<>();

    private static final int LEVEL = 15;

    static {
        WINDOWS.put("Motion", "Event.E1");
        WINDOWS.put("Motion1", "Event.E10");
        WINDOWS.put("Motion2", "Event.E11");
        WINDOWS.put("Motion3", "Event.E12");
    }

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

    void end() {
        synchronized (this) {
            motion.clear();
        }
        tampering = false;
    }

    /** Whether anything moves that is looked for. */
    synchronized boolean moves() {
        return WINDOWS.keySet().stream().anyMatch(group -> isEnabled(WINDOWS.get(group)) && moves(group));
    }

    private synchronized boolean moves(String group) {
        return motion.get(List.copyOf(WINDOWS.keySet()).indexOf(group));
    }

    private boolean isEnabled(String event) {
        return settings.is(event + ".Enabled", "yes");
    }

    /** What is known of a group of motion, in the document's order; of a window that is switched off only that. */
    Map<String, String> motion(String group) {
        String event = WINDOWS.get(group);
        Map<String, String> state = new LinkedHashMap<>();
        state.put("Enabled", isEnabled(event) ? "1" : "0");
        if (isEnabled(event)) {
            state.put("Level", moves(group) ? "" + LEVEL : "0");
            state.put("Sensitivity", settings.value(event + ".Sensitivity"));
            state.put("Triggered", moves(group) ? "1" : "0");
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

    /** Index of a group among the windows, -1 for any other. */
    static int window(String group) {
        return Arrays.asList(WINDOWS.keySet().toArray()).indexOf(group);
    }
}
