package org.lensbridge.simulator.dahua;

import java.util.ArrayList;
import java.util.List;
import org.lensbridge.simulator.http.Parameter;

/** The lines of a reply while it is written. Not thread-safe. */
final class Lines {
    private final String head;
    private final List<Parameter> lines;

    /** The head stands before each name. */
    Lines(String head) {
        this(head, new ArrayList<>());
    }

    private Lines(String head, List<Parameter> lines) {
        this.head = head;
        this.lines = lines;
    }

    Lines() {
        this("");
    }

    /** Where further lines of the same reply begin with this. */
    Lines at(String part) {
        return new Lines(head + part, lines);
    }

    Lines add(String name, String value) {
        lines.add(new Parameter(head + name, value));
        return this;
    }

    Lines add(String name, long value) {
        return add(name, Long.toString(value));
    }

    Lines add(String name, boolean value) {
        return add(name, Boolean.toString(value));
    }

    /** {@code name[0]}, {@code name[1]} and so on. */
    Lines list(String name, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            add(name + "[" + i + "]", values.get(i));
        }
        return this;
    }

    List<Parameter> all() {
        return List.copyOf(lines);
    }
}
