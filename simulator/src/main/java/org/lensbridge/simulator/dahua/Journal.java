package org.lensbridge.simulator.dahua;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.EventAction;
import org.lensbridge.simulator.device.DeviceClock;

/** What the device remembers of what happened (4.13), oldest first; the oldest are forgotten. Thread-safe. */
final class Journal {
    private static final int MOST = 2000;

    private final DeviceClock clock;
    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private int last;

    /**
     * One thing that happened.
     *
     * @param category what {@code condition.Type} asks for, such as {@code Config}
     * @param type what it was, such as {@code SaveConfig}
     * @param details further lines, by name
     */
    record Entry(
            int number, LocalDateTime time, String category, String type, String user, Map<String, String> details) {
        Entry {
            details = Map.copyOf(details);
        }
    }

    Journal(DeviceClock clock) {
        this.clock = clock;
    }

    synchronized void note(String category, String type, String user, Map<String, String> details) {
        if (entries.size() == MOST) {
            entries.removeFirst();
        }
        entries.addLast(new Entry(++last, clock.now().withNano(0), category, type, user, details));
    }

    /** An event that begins is kept, its end is not. */
    void note(String code, int channel, EventAction action) {
        if (action != EventAction.STOP) {
            note("Event", code, "System", Map.of("Channel", Integer.toString(channel)));
        }
    }

    synchronized List<Entry> all() {
        return List.copyOf(entries);
    }

    synchronized void clear() {
        entries.clear();
    }
}
