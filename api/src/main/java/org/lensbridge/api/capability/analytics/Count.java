package org.lensbridge.api.capability.analytics;

import java.util.Objects;
import org.lensbridge.api.capability.control.TimeSpan;

/**
 * How many passed in a time.
 *
 * @param rule the name of the rule that counted; may be empty
 */
public record Count(TimeSpan span, String rule, long entered, long left) {
    public Count {
        Objects.requireNonNull(span);
        Objects.requireNonNull(rule);
        if (entered < 0 || left < 0) {
            throw new IllegalArgumentException("Counts are not negative");
        }
    }
}
