package org.lensbridge.simulator.excelsense;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.lensbridge.simulator.ExcelsenseQuirk;

/** A reply while it is being written, line by line. Confined to one thread. */
final class Lines {
    private final Set<ExcelsenseQuirk> quirks;
    private final StringBuilder text = new StringBuilder();

    Lines(Set<ExcelsenseQuirk> quirks) {
        this.quirks = quirks;
    }

    boolean has(ExcelsenseQuirk quirk) {
        return quirks.contains(quirk);
    }

    Lines line(String name, String value) {
        text.append(name).append('=').append(value).append(has(ExcelsenseQuirk.LF_LINES) ? "\n" : "\r\n");
        return this;
    }

    Lines line(String name, long value) {
        return line(name, Long.toString(value));
    }

    Lines all(Map<String, String> values) {
        values.forEach(this::line);
        return this;
    }

    /** One without turns is told by its number only. */
    <T> Lines loop(Loop loop, List<T> turns, BiConsumer<Lines, T> teller) {
        boolean told = loop.count() == Loop.Count.ALWAYS
                || loop.count() == Loop.Count.BY_TABLE && !has(ExcelsenseQuirk.AS_EXAMPLES);
        if (told) {
            line(loop.name() + "Count", turns.size());
        }
        for (int i = 0; i < turns.size(); i++) {
            line(i == 0 ? loop.name() + "Begin" : loop.next(), i + 1);
            teller.accept(this, turns.get(i));
        }
        if (!turns.isEmpty()) {
            line(loop.name() + "End", turns.size());
        }
        return this;
    }

    String text() {
        return text.toString();
    }
}
