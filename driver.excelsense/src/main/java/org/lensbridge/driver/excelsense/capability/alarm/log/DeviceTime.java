package org.lensbridge.driver.excelsense.capability.alarm.log;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.driver.excelsense.capability.alarm.Told;

/** Times as the device writes them: in its own zone, which it does not say. Stateless. */
final class DeviceTime {
    /** The example of section "Alarm Log" has hours of one digit. */
    private static final Pattern TEXT =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[ T]+(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\.\\d+)?");

    private static final DateTimeFormatter QUERY = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    /** The earliest time that the document allows, with the digits of its format. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1971, 1, 1, 0, 0);

    private static final int QUARTER = 15 * 60;
    private static final int WIDEST = 14 * 60 * 60;

    private DeviceTime() {}

    /** A time of the log; empty for none, such as the end of an alarm that goes on. */
    static Optional<LocalDateTime> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(4)),
                    Integer.parseInt(parts.group(5)),
                    Integer.parseInt(parts.group(6)));
            return Optional.of(time).filter(told -> !told.isBefore(EARLIEST.minusYears(1)) && told.getYear() > 1970);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The answer of section "Device Time". */
    static Optional<LocalDateTime> read(Told clock) {
        try {
            return Optional.of(LocalDateTime.of(
                    number(clock, "year"),
                    number(clock, "month"),
                    number(clock, "day"),
                    number(clock, "hour"),
                    number(clock, "minute"),
                    number(clock, "second")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Told clock, String key) {
        return clock.number(key)
                .filter(number -> number <= 9999)
                .map(Long::intValue)
                .orElse(-1);
    }

    /** As requests for the log have it, no earlier than they may. */
    static String query(LocalDateTime time) {
        return QUERY.format(time.isBefore(EARLIEST) ? EARLIEST : time);
    }

    /** What {@link #query} wrote. */
    static Optional<LocalDateTime> fromQuery(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, QUERY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The zone in which a clock shows one time when it is another, to the quarter of an hour that zones have: what is left is the error of the
     * clock. Empty when that is more than a zone can be.
     */
    static Optional<ZoneOffset> zone(LocalDateTime shown, Instant now) {
        long seconds = Duration.between(LocalDateTime.ofInstant(now, ZoneOffset.UTC), shown)
                .toSeconds();
        long rounded = Math.round(seconds / (double) QUARTER) * QUARTER;
        return Math.abs(rounded) <= WIDEST ? Optional.of(ZoneOffset.ofTotalSeconds((int) rounded)) : Optional.empty();
    }
}
