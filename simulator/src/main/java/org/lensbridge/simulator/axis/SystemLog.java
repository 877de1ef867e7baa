package org.lensbridge.simulator.axis;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.function.Supplier;

/** What the device remembers of itself, newest line last. Thread-safe. */
final class SystemLog {
    private static final int MOST = 500;

    private final String host;
    private final Supplier<Instant> clock;
    private final ArrayDeque<String> lines = new ArrayDeque<>();

    SystemLog(String host, Supplier<Instant> clock) {
        this.host = host;
        this.clock = clock;
    }

    synchronized void note(String level, String text) {
        if (lines.size() == MOST) {
            lines.removeFirst();
        }
        lines.addLast(String.format("%s %s [ %-7s ] %s", clock.get(), host, level, text));
    }

    /** Lines that hold the word; all for an empty one. */
    synchronized String text(String word) {
        StringBuilder text = new StringBuilder();
        lines.stream().filter(line -> line.contains(word)).forEach(line -> text.append(line)
                .append('\n'));
        return text.toString();
    }
}
