package org.lensbridge.driver.dahua.parameter;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.dahua.operation.PtzOperations;
import org.lensbridge.transport.text.KeyValueDocument;

/** What the positioner of a channel says of its own numbers: section 4.10.4. Stateless. */
final class PtzRanges {
    private static final int MOST = 65_535;
    private static final int TASKS = 8;

    private PtzRanges() {}

    /** The ranges by key. Most cameras do not turn: one without an answer has no ranges, and that is no trouble to tell. */
    static Map<String, ValueType> of(RangeQuestions questions, int channel) {
        Map<String, ValueType> ranges = new HashMap<>();
        KeyValueDocument caps = questions.caps(PtzOperations.CAPABILITIES, channel);
        String port = "Ptz[" + (channel - 1) + "].";
        range(caps, "CamAddr", 0).ifPresent(range -> ranges.put(port + "Address", range));
        most(caps, "Preset").ifPresent(most -> ranges.put(port + "Homing[0]", ValueType.integer(-1, most)));
        for (int task = 0; task < TASKS; task++) {
            String head = "PtzAutoMovement[" + (channel - 1) + "][" + task + "].";
            range(caps, "Preset", 1).ifPresent(range -> ranges.put(head + "PresetId", range));
            range(caps, "Pattern", 0).ifPresent(range -> ranges.put(head + "PatternId", range));
            range(caps, "Tour", 1).ifPresent(range -> ranges.put(head + "TourId", range));
        }
        return ranges;
    }

    private static Optional<ValueType> range(KeyValueDocument caps, String what, int first) {
        // The table counts some from 0 whose codes count from 1: the lower one holds.
        int least = Math.min(first, number(caps, what + "Min").orElse(first));
        return most(caps, what).filter(most -> most >= least).map(most -> ValueType.integer(least, most));
    }

    private static Optional<Integer> most(KeyValueDocument caps, String what) {
        return number(caps, what + "Max").filter(most -> most > 0);
    }

    private static Optional<Integer> number(KeyValueDocument caps, String name) {
        return caps.number(name)
                .map(Number::longValue)
                .filter(number -> number >= 0 && number <= MOST)
                .map(Long::intValue);
    }
}
