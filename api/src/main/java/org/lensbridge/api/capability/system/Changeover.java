package org.lensbridge.api.capability.system;

import java.time.LocalTime;
import java.time.Month;
import java.util.Objects;

/**
 * When the clocks change, every year.
 *
 * @param week of the month, 1 to 4, or 5 for the last one; 0 when {@code day} is a day of the month
 * @param day 1 (Monday) to 7 (Sunday); for week 0 the day of the month, 1 to 31
 * @param time by the clock before the change
 */
public record Changeover(Month month, int week, int day, LocalTime time) {
    public Changeover {
        Objects.requireNonNull(month);
        Objects.requireNonNull(time);
        if (week < 0 || week > 5 || day < 1 || day > (week == 0 ? month.maxLength() : 7)) {
            throw new IllegalArgumentException(
                    "A changeover has a week 1 to 5 and a day 1 to 7, or week 0 and a day of the month");
        }
    }
}
