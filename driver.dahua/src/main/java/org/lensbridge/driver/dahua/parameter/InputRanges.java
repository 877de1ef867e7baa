package org.lensbridge.driver.dahua.parameter;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.session.Questions;

/** What section 4.5.13 says of the ranges of 4.5.20. Stateless. */
public final class InputRanges {
    private static final ValueType NEVER = ValueType.choice("false");

    private InputRanges() {}

    /** The ranges by key, of a channel that is asked. */
    static Map<String, ValueType> of(Questions questions, int channel) {
        return of(InputCapabilities.of(questions, channel), channel);
    }

    /** The ranges by key, of a channel from 1. One that says nothing has none of its own. */
    public static Map<String, ValueType> of(InputCapabilities caps, int channel) {
        Map<String, ValueType> ranges = new LinkedHashMap<>();
        for (OptionsParameters block :
                List.of(OptionsParameters.DAY, OptionsParameters.NIGHT, OptionsParameters.NORMAL)) {
            new Block(block, channel, ranges).narrow(caps);
        }
        if (!caps.signals().isEmpty()) {
            new Block(OptionsParameters.DAY, channel, ranges)
                    .put("SignalFormat", ValueType.choice(caps.signals().toArray(String[]::new)));
        }
        return ranges;
    }

    /** Where the ranges of one block go. */
    private record Block(OptionsParameters rows, int channel, Map<String, ValueType> ranges) {
        void narrow(InputCapabilities caps) {
            caps.grade("Backlight").ifPresent(most -> put("Backlight", ValueType.integer(0, most)));
            // Beyond the grades stand "automatic within limits" and "a time of one's own".
            caps.grade("Exposure")
                    .ifPresent(grades -> put("ExposureSpeed", ValueType.integer(0, grades == 0 ? 0 : grades + 1L)));
            // The document's own example tells 300 where its table ends at 80: it may narrow, not widen.
            caps.caps()
                    .number("MaxExposureTime")
                    .filter(most -> most.signum() > 0 && most.compareTo(OptionsParameters.LONGEST) < 0)
                    .map(most -> new ValueType.DecimalType(BigDecimal.ZERO, new BigDecimal(most.toPlainString())))
                    .ifPresent(range -> {
                        put("ExposureValue1", range);
                        put("ExposureValue2", range);
                    });
            if (!caps.whiteBalances().isEmpty()) {
                put("WhiteBalance", ValueType.choice(caps.whiteBalances().toArray(String[]::new)));
            }
            for (String flag : List.of("Flip", "Mirror", "GainAuto", "IrisAuto")) {
                caps.has(flag).filter(has -> !has).ifPresent(no -> put(flag, NEVER));
            }
            caps.has("Rotate90").filter(has -> !has).ifPresent(no -> put("Rotate90", ValueType.integer(0, 0)));
        }

        void put(String name, ValueType range) {
            ranges.put(rows.named(name).key(Map.of("channel", channel - 1)), range);
        }
    }
}
