package org.lensbridge.driver.dahua.capability.image;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section of a day, {@code 1 08:00:00-17:30:00}, in force when its mask is not 0. Immutable.
 *
 * @param from second of the day
 * @param to second of the day, included; hour 24 is the day's end
 */
record DaySection(int mask, int from, int to) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,5})\\s+(\\d{1,2}):(\\d{1,2}):(\\d{1,2})\\s*-\\s*(\\d{1,2}):(\\d{1,2}):(\\d{1,2})");
    private static final int LAST = 86_399;

    /** What a device's text means; empty for any other text. */
    static Optional<DaySection> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(
                        new DaySection(Integer.parseInt(matcher.group(1)), second(matcher, 2), second(matcher, 5)))
                : Optional.empty();
    }

    private static int second(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group)) * 3600
                + Integer.parseInt(matcher.group(group + 1)) * 60
                + Integer.parseInt(matcher.group(group + 2));
    }

    /** Whether it is in force on its whole day. */
    boolean always() {
        return mask != 0 && from == 0 && to >= LAST;
    }

    /** Whether it is in force at a second of its day. */
    boolean covers(int second) {
        return mask != 0 && from <= second && second <= to;
    }
}
