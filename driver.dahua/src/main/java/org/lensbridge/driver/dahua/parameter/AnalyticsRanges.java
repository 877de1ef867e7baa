package org.lensbridge.driver.dahua.parameter;

import java.util.HashMap;
import java.util.Map;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.dahua.operation.AnalyticsOperations;
import org.lensbridge.transport.text.KeyValueDocument;

/** What a channel says that it can recognise: section 8.1.1. Stateless. */
final class AnalyticsRanges {
    private static final int RULES = 10;

    private AnalyticsRanges() {}

    /** The types of rules and scenes by key. */
    static Map<String, ValueType> of(RangeQuestions questions, int channel) {
        KeyValueDocument caps = questions.caps(AnalyticsOperations.CAPABILITIES, channel);
        Map<String, ValueType> ranges = new HashMap<>();
        OwnRanges.words(caps, "SupportedRules").ifPresent(types -> {
            for (int rule = 0; rule < RULES; rule++) {
                ranges.put("VideoAnalyseRule[" + (channel - 1) + "][" + rule + "].Type", types);
            }
        });
        OwnRanges.words(caps, "SupportedScene")
                .ifPresent(scenes -> ranges.put("VideoAnalyseGlobal[" + (channel - 1) + "].Scene.Type", scenes));
        return ranges;
    }
}
