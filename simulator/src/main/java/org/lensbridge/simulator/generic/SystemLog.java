package org.lensbridge.simulator.generic;

import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Locale;
import org.lensbridge.simulator.device.DeviceClock;

/** What the camera remembers of itself, oldest line first. Thread-safe. */
final class SystemLog {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("MMM dd HH:mm:ss", Locale.ENGLISH);
    private static final int LONGEST = 200;

    private final DeviceClock clock;
    private final ArrayDeque<String> lines = new ArrayDeque<>();

    SystemLog(DeviceClock clock) {
        this.clock = clock;
    }

    synchronized void note(String what) {
        if (lines.size() == LONGEST) {
            lines.remove();
        }
        lines.add(FORMAT.format(clock.now()) + " camera: " + what);
    }

    synchronized String text() {
        return String.join("\n", lines) + "\n";
    }
}
