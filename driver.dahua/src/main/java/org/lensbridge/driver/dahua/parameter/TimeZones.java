package org.lensbridge.driver.dahua.parameter;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The numbers of time zones in {@code NTP.TimeZone}. The document shows one without saying what it means; these are the numbers by which the
 * vendor's devices list their zones: eastward from UTC, then westward. Stateless.
 */
public final class TimeZones {
    private static final List<ZoneOffset> BY_NUMBER = Stream.of(
                    "Z", "+1", "+2", "+3", "+03:30", "+4", "+04:30", "+5", "+05:30", "+05:45", "+6", "+06:30", "+7",
                    "+8", "+9", "+09:30", "+10", "+11", "+12", "+13", "-1", "-2", "-3", "-03:30", "-4", "-5", "-6",
                    "-7", "-8", "-9", "-10", "-11", "-12")
            .map(ZoneOffset::of)
            .toList();

    static final int LAST = BY_NUMBER.size() - 1;

    private TimeZones() {}

    /** The offset of a zone; empty for a number that is none's. */
    public static Optional<ZoneOffset> offset(long number) {
        return number >= 0 && number <= LAST ? Optional.of(BY_NUMBER.get((int) number)) : Optional.empty();
    }

    /** The number of the zone with this offset; empty when there is none. */
    public static Optional<Integer> number(ZoneOffset offset) {
        return Optional.of(BY_NUMBER.indexOf(offset)).filter(number -> number >= 0);
    }
}
