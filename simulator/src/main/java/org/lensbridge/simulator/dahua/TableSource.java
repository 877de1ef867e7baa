package org.lensbridge.simulator.dahua;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One configuration table of the vendor's document: its defaults with the rules of their values, made when somebody
 * asks for the table the first time. Immutable.
 *
 * @param name as on the wire, such as {@code VideoColor}
 * @param fitted which devices have the table
 * @param contents writes the defaults
 * @param check what must be right about a write besides each single value
 * @param outcome what must be right about what is written together with what it meets
 */
record TableSource(
        String name, Predicate<CameraSettings> fitted, Consumer<Defaults> contents, Check check, Outcome outcome) {

    /** Looks at all settings of one table that are to be written, by full name. */
    @FunctionalInterface
    interface Check {
        void look(Map<String, String> changes) throws Refusal;
    }

    /** Looks at the same and at all settings of the table as they would be afterwards. */
    @FunctionalInterface
    interface Outcome {
        void look(Map<String, String> changes, Map<String, String> after) throws Refusal;
    }

    /** A table that every device has. */
    static TableSource of(String name, Consumer<Defaults> contents) {
        return new TableSource(name, settings -> true, contents, changes -> {}, (changes, after) -> {});
    }

    /** A table of which the consumer writes the part of one channel, {@code Name[0]} and so on. */
    static TableSource perChannel(String name, Consumer<Defaults> channel) {
        return of(name, table -> table.times(table.settings().channels(), channel));
    }

    /** The same for those devices only. */
    TableSource when(Predicate<CameraSettings> devices) {
        return new TableSource(name, devices, contents, check, outcome);
    }

    TableSource checked(Check look) {
        return new TableSource(name, fitted, contents, look, outcome);
    }

    TableSource endingWell(Outcome look) {
        return new TableSource(name, fitted, contents, check, look);
    }
}
