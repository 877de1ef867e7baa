package org.lensbridge.driver.dahua.capability.image;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** What one call wants to change, checked and in two turns, since some settings count only after others. Confined to that call. */
final class ImagingChanges {
    private final Map<String, Map<String, Value>> first = new LinkedHashMap<>();
    private final Map<String, Map<String, Value>> then = new LinkedHashMap<>();

    /** A value for a setting, in the first turn. */
    void put(Knob knob, Value value) {
        put(first, knob, value);
    }

    /** A value for a setting that counts only after the others. */
    void putThen(Knob knob, Value value) {
        put(then, knob, value);
    }

    private static void put(Map<String, Map<String, Value>> turn, Knob knob, Value value) {
        turn.computeIfAbsent(knob.table(), any -> new LinkedHashMap<>()).put(knob.key(), knob.checked(value));
    }

    /** Gives the settings of each table, in order, to a writer that is told whether it is the first turn's. */
    void forEach(BiConsumer<String, Map<String, Value>> writer, BiConsumer<String, Map<String, Value>> later) {
        first.forEach(writer);
        then.forEach(later);
    }

    /** The failure of a call that asks for what a channel does not have. */
    static CameraException refused(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
