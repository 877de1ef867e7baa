package org.lensbridge.driver.genericcgi.capability.system;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.system.LogEntry;

/**
 * The lines of a system's log, whose form depends on product and release: those of syslog, which know no year, and those that begin with a date.
 * A line without a time belongs to the moment of the one before. Stateless.
 */
final class LogText {
    private static final int MOST_LINES = 50_000;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern SYSLOG = Pattern.compile(
            "(?:<\\d{1,3}>)?\\[?([A-Za-z]{3})\\s+(\\d{1,2})(?:,?\\s+(\\d{4}))?\\s+(\\d{1,2}):(\\d{2}):(\\d{2})]?[\\s:,]*(.*)");
    private static final Pattern DATED = Pattern.compile(
            "\\[?(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})[ T]+(\\d{1,2}):(\\d{2}):(\\d{2})]?[\\s:,]*(.*)");

    private LogText() {}

    /** The entries of a span, in the device's order. */
    static List<LogEntry> read(String text, TimeSpan span, ZoneOffset zone, Instant now) {
        List<LogEntry> entries = new ArrayList<>();
        Instant moment = now;
        for (String line : text.lines().limit(MOST_LINES).map(String::strip).toList()) {
            Optional<LogEntry> timed = timed(line, zone, now);
            moment = timed.flatMap(LogEntry::time).orElse(moment);
            if (!line.isEmpty() && !moment.isBefore(span.from()) && moment.isBefore(span.to())) {
                entries.add(timed.orElseGet(() -> new LogEntry(Optional.empty(), "", "", line)));
            }
        }
        return entries;
    }

    private static Optional<LogEntry> timed(String line, ZoneOffset zone, Instant now) {
        Matcher dated = DATED.matcher(line);
        if (dated.matches()) {
            return at(dated.group(1), Integer.parseInt(dated.group(2)), dated, 3, line, zone, now);
        }
        Matcher syslog = SYSLOG.matcher(line);
        if (!syslog.matches()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(syslog.group(1).toLowerCase(Locale.ROOT)) + 1;
        return at(syslog.group(3), month, syslog, 2, line, zone, now);
    }

    /** {@code day} is the group of the day; hour, minute, second and text are the last four. */
    private static Optional<LogEntry> at(
            String year, int month, Matcher found, int day, String line, ZoneOffset zone, Instant now) {
        int hour = found.groupCount() - 3;
        try {
            int told = year == null ? now.atOffset(zone).getYear() : Integer.parseInt(year);
            LocalDateTime time = LocalDateTime.of(
                    told,
                    month,
                    Integer.parseInt(found.group(day)),
                    Integer.parseInt(found.group(hour)),
                    Integer.parseInt(found.group(hour + 1)),
                    Integer.parseInt(found.group(hour + 2)));
            // Without a year it is the last such day, but for a clock that goes ahead a little.
            boolean ahead = year == null && time.toInstant(zone).isAfter(now.plus(Duration.ofDays(1)));
            String text = found.group(hour + 3).isEmpty() ? line : found.group(hour + 3);
            return Optional.of(
                    new LogEntry(Optional.of((ahead ? time.minusYears(1) : time).toInstant(zone)), "", "", text));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
