package org.lensbridge.driver.axis.capability.system;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.system.LogEntry;

/**
 * The lines of a system's log. Firmware 5 begins them with a level and a local time without a year, {@code <INFO    > Feb 29 12:00:00 host program[7]:
 * text}; later firmware with a whole time, {@code 2024-02-29T12:00:00.000+02:00 host [ INFO    ] program[7]: text}. A line without a time belongs to the
 * moment of the one before. Stateless.
 */
final class LogText {
    private static final int MOST_LINES = 100_000;
    private static final int LONGEST_LINE = 8192;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern HEADLINE = Pattern.compile("-{3,}\\s.{0,500}\\s-{3,}");
    private static final Pattern DATED = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,9})?)\\s?(Z|[+-]\\d{2}:?\\d{2})?\\s+(.*)");
    private static final Pattern SYSLOG = Pattern.compile(
            "(?:<\\s*([A-Za-z]{1,16})\\s*>\\s*|<\\d{1,3}>)?([A-Za-z]{3})\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2}):(\\d{2})\\s+(.*)");
    /** The host's name, and the level of later firmware behind it. */
    private static final Pattern REST = Pattern.compile("\\S{1,255}\\s+(?:\\[\\s*([A-Za-z]{1,16})\\s*]\\s*)?(.*)");

    private static final Pattern SECRET = Pattern.compile(
            "(?i)\\b(pass(?:word|phrase|wd)?|pwd|secret|psk)(\\s*[=:]\\s*)(?:\"[^\"]*\"|'[^']*'|[^\\s&,;]+)");

    private LogText() {}

    /**
     * The entries of a span, in the device's order.
     *
     * @param zone of local times; asked for when there are such
     */
    static List<LogEntry> read(String text, TimeSpan span, Supplier<DeviceZone> zone, Instant now) {
        Clockwork clock = new Clockwork(zone, now);
        List<LogEntry> entries = new ArrayList<>();
        Instant moment = now;
        for (String line : (Iterable<String>) text.lines().limit(MOST_LINES)::iterator) {
            String bare = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line.strip();
            if (!bare.isEmpty() && !HEADLINE.matcher(bare).matches()) {
                LogEntry entry = entry(bare, clock);
                moment = entry.time().orElse(moment);
                if (!moment.isBefore(span.from()) && moment.isBefore(span.to())) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private static LogEntry entry(String line, Clockwork clock) {
        Matcher dated = DATED.matcher(line);
        if (dated.matches()) {
            Optional<Instant> time = clock.dated(dated.group(1), dated.group(2));
            if (time.isPresent()) {
                return entry(time, "", dated.group(3));
            }
        }
        Matcher syslog = SYSLOG.matcher(line);
        if (syslog.matches()) {
            Optional<Instant> time = clock.syslog(syslog);
            if (time.isPresent()) {
                return entry(time, syslog.group(1) == null ? "" : syslog.group(1), syslog.group(7));
            }
        }
        return new LogEntry(Optional.empty(), "", "", discreet(line));
    }

    private static LogEntry entry(Optional<Instant> time, String level, String rest) {
        Matcher parts = REST.matcher(rest);
        if (!parts.matches()) {
            return new LogEntry(time, level, "", discreet(rest));
        }
        String type = level.isEmpty() && parts.group(1) != null ? parts.group(1) : level;
        String text = parts.group(2).isEmpty() ? rest : parts.group(2);
        return new LogEntry(time, type, "", discreet(text));
    }

    private static String discreet(String text) {
        return SECRET.matcher(text).replaceAll("$1$2******");
    }

    /** Times of one log, whose zone is asked for once. */
    private static final class Clockwork {
        private final Supplier<DeviceZone> zone;
        private final Instant now;
        private Optional<DeviceZone> told = Optional.empty();

        Clockwork(Supplier<DeviceZone> zone, Instant now) {
            this.zone = zone;
            this.now = now;
        }

        private DeviceZone zone() {
            if (told.isEmpty()) {
                told = Optional.of(zone.get());
            }
            return told.get();
        }

        Optional<Instant> dated(String time, String offset) {
            try {
                String iso = time.replace(' ', 'T').replace(',', '.');
                if (offset == null) {
                    return Optional.of(zone().instant(LocalDateTime.parse(iso)));
                }
                String from = offset.equals("Z")
                        ? offset
                        : new StringBuilder(offset.replace(":", ""))
                                .insert(3, ':')
                                .toString();
                return Optional.of(OffsetDateTime.parse(iso + from).toInstant());
            } catch (DateTimeException noTime) {
                return Optional.empty();
            }
        }

        /** Without a year it is the last such day, but for a clock that goes ahead a little. */
        Optional<Instant> syslog(Matcher line) {
            int month = MONTHS.indexOf(line.group(2).toLowerCase(Locale.ROOT)) + 1;
            int year = now.atOffset(ZoneOffset.UTC).getYear() + 1;
            for (int back = 0; month > 0 && back < 5; back++) {
                try {
                    Instant time = zone().instant(LocalDateTime.of(
                            year - back,
                            month,
                            Integer.parseInt(line.group(3)),
                            Integer.parseInt(line.group(4)),
                            Integer.parseInt(line.group(5)),
                            Integer.parseInt(line.group(6))));
                    if (!time.isAfter(now.plus(Duration.ofDays(1)))) {
                        return Optional.of(time);
                    }
                } catch (DateTimeException noSuchDayThatYear) {
                    continue;
                }
            }
            return Optional.empty();
        }
    }
}
