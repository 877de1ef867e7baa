package org.lensbridge.driver.excelsense.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.transport.text.DeviceText;
import org.lensbridge.transport.text.KeyValueDocument;

/** Times as the device writes them: in its own zone, which it does not say. Stateless. */
public final class DeviceTime {
    /** The example of section "Alarm Log" has hours of one digit. The second form is that of requests, which some firmware answers in. */
    private static final List<Pattern> TEXTS = List.of(
            Pattern.compile(
                    "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})[ T_-]+(\\d{1,2})[:-](\\d{1,2})[:-](\\d{1,2})(?:\\.\\d+)?"),
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)[ T_-]?(\\d\\d):?(\\d\\d):?(\\d\\d)(?:\\.\\d+)?"));

    /** Section "Device Time". */
    private static final List<String> KEYS = List.of("year", "month", "day", "hour", "minute", "second");

    private static final DateTimeFormatter QUERY = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    /** The earliest time that the document allows. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1971, 1, 1, 0, 0);

    private static final LocalDateTime LATEST = LocalDateTime.of(2099, 12, 31, 23, 59, 59);
    private static final int QUARTER = 15 * 60;
    private static final int WIDEST = 14 * 60 * 60;

    private DeviceTime() {}

    /** A time of a log; empty for none, such as the end of an alarm that goes on. */
    public static Optional<LocalDateTime> read(String text) {
        String bare = DeviceText.unquoted(text);
        return TEXTS.stream()
                .map(form -> form.matcher(bare))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(parts -> time(
                        List.of(1, 2, 3, 4, 5, 6).stream().map(parts::group).toList()))
                .filter(time -> !time.isBefore(EARLIEST));
    }

    /** The answer of section "Device Time"; empty for one that tells no time. */
    public static Optional<LocalDateTime> read(KeyValueDocument clock) {
        List<String> numbers = KEYS.stream()
                .map(key -> clock.values().entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(key))
                        .map(Map.Entry::getValue)
                        .map(String::strip)
                        .findFirst()
                        .orElse(""))
                .toList();
        return numbers.stream().allMatch(number -> number.matches("\\d{1,4}")) ? time(numbers) : Optional.empty();
    }

    private static Optional<LocalDateTime> time(List<String> numbers) {
        List<Integer> parts = numbers.stream().map(Integer::parseInt).toList();
        try {
            return Optional.of(LocalDateTime.of(
                    parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** As requests for a log have it, within what they may have. */
    public static String query(LocalDateTime time) {
        return QUERY.format(time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time);
    }

    /** What {@link #query} wrote; empty for another text. */
    public static Optional<LocalDateTime> fromQuery(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, QUERY));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /**
     * The zone in which a clock shows one time when it is another, to the quarter of an hour that zones have: what is left is the error of the
     * clock. Empty when that is more than a zone can be.
     */
    public static Optional<ZoneOffset> zone(LocalDateTime shown, Instant now) {
        long seconds = Duration.between(LocalDateTime.ofInstant(now, ZoneOffset.UTC), shown)
                .toSeconds();
        long rounded = Math.round(seconds / (double) QUARTER) * QUARTER;
        return Math.abs(rounded) <= WIDEST ? Optional.of(ZoneOffset.ofTotalSeconds((int) rounded)) : Optional.empty();
    }
}
