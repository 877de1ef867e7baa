package org.lensbridge.driver.dahua.parameter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.session.Questions;

/** All that devices tell of the ranges of their settings. Stateless. */
public final class DahuaRanges {
    private static final List<RangeSource> OF_CHANNEL = List.of(
            // one line each
            EncodeRanges::of,
            InputRanges::of,
            PtzRanges::of,
            RecordRanges::of,
            AnalyticsRanges::of,
            ThermalRanges::ofPicture,
            ThermalRanges::ofRules);
    private static final List<RangeSource> OF_DEVICE = List.of(SystemRanges::of, ThermalRanges::ofDevice);

    private DahuaRanges() {}

    /** The ranges by key, for a channel from 1 or 0 for the device itself. */
    public static Map<String, ValueType> of(Questions questions, int channel) {
        Map<String, ValueType> all = new HashMap<>();
        (channel == 0 ? OF_DEVICE : OF_CHANNEL).forEach(source -> all.putAll(source.of(questions, channel)));
        return all;
    }
}
