package org.lensbridge.driver.axis.capability.image;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** What one call wants to change, checked, and in two turns, since some settings count only after others. Confined to that call. */
final class Changes {
    private final Map<String, String> first = new LinkedHashMap<>();
    private final Map<String, String> then = new LinkedHashMap<>();

    /** A text for a setting, unless it has it already. */
    void put(Knob knob, String text) {
        String checked = knob.checked(text);
        if (!knob.is(checked)) {
            first.put(knob.key(), checked);
        }
    }

    /** A text for a setting that the device may change itself when it takes the others. */
    void putThen(Knob knob, String text) {
        then.put(knob.key(), knob.checked(text));
    }

    /** The turns that have anything, in their order. */
    List<Map<String, String>> turns() {
        return List.of(first, then).stream().filter(turn -> !turn.isEmpty()).toList();
    }

    /** The failure of a call that asks for what a channel does not have. */
    static CameraException refused(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
