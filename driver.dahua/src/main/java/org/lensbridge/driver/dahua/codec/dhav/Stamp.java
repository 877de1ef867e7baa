package org.lensbridge.driver.dahua.codec.dhav;

import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * When a packet was made.
 *
 * @param seconds since 1970 began: in UTC, or where the device is when {@code local}; empty when the packet holds no date
 * @param local whether the date is the local one of the device
 * @param milliseconds of the second, or when {@code local} a counter of 16 bits that runs through the seconds
 */
public record Stamp(OptionalLong seconds, boolean local, int milliseconds) {
    private static final int SECONDS_PER_DAY = 86_400;

    /** Bytes 16 to 21 of the documented head: seconds in UTC and milliseconds. */
    static Stamp utc(long seconds, int milliseconds) {
        return new Stamp(OptionalLong.of(seconds), false, Math.min(milliseconds, 999));
    }

    /**
     * The same bytes of DHAV.
     *
     * @param date from the lowest bit: second 6, minute 6, hour 5, day 5, month 4, year since 2000 6
     */
    static Stamp packed(int date, int counter) {
        int month = date >>> 22 & 15;
        int day = date >>> 17 & 31;
        int hour = date >>> 12 & 31;
        int minute = date >>> 6 & 63;
        int second = date & 63;
        boolean sound = month >= 1 && month <= 12 && day >= 1 && hour < 24 && minute < 60 && second <= 60;
        if (!sound) {
            return new Stamp(OptionalLong.empty(), true, counter);
        }
        long days = LocalDate.of(2000 + (date >>> 26), month, 1).toEpochDay() + day - 1;
        return new Stamp(OptionalLong.of(days * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second), true, counter);
    }
}
