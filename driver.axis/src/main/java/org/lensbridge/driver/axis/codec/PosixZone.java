package org.lensbridge.driver.axis.codec;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time zone by the rules of POSIX (IEEE Std 1003.1, 8.3), as {@code EET-2EEST,M3.5.0/3,M10.5.0/4}. Immutable.
 *
 * @param name of standard time, as it stands there
 * @param offset of standard time, east of Greenwich positive, unlike in the text
 */
public record PosixZone(String name, ZoneOffset offset, Optional<Saving> saving) {
    private static final int LONGEST = 128;
    private static final String NAME = "([A-Za-z]{3,16}|<[A-Za-z0-9+-]{1,16}>)";
    private static final String OFFSET = "([+-]?\\d{1,3}(?::\\d{1,2}){0,2})";
    private static final Pattern FORM =
            Pattern.compile(NAME + OFFSET + "(?:" + NAME + OFFSET + "?(?:,([^,]{1,32}),([^,]{1,32}))?)?");
    private static final Pattern RULE =
            Pattern.compile("(?:M(\\d{1,2})\\.(\\d)\\.(\\d)|(J?)(\\d{1,3}))(?:/" + OFFSET + ")?");
    private static final int HOUR = 3600;
    private static final int CHANGE = 2 * HOUR;
    /** Where a text has no rules they are those of most systems. */
    private static final Rule SPRING = new Rule(3, 2, 7, false, CHANGE);

    private static final Rule AUTUMN = new Rule(11, 1, 7, false, CHANGE);

    public PosixZone {
        Objects.requireNonNull(name);
        Objects.requireNonNull(offset);
        Objects.requireNonNull(saving);
    }

    /**
     * Daylight saving.
     *
     * @param name of the time then, as it stands there
     * @param offset of the time then, from Greenwich
     */
    public record Saving(String name, ZoneOffset offset, Rule start, Rule end) {
        public Saving {
            Objects.requireNonNull(name);
            Objects.requireNonNull(offset);
            Objects.requireNonNull(start);
            Objects.requireNonNull(end);
        }
    }

    /**
     * When the clocks change, every year.
     *
     * @param month 1 to 12; 0 when {@code day} is a day of the year
     * @param week of the month, 1 to 4, or 5 for the last one
     * @param day 1 (Monday) to 7 (Sunday); for month 0 the day of the year
     * @param leaps for month 0 whether days count from 0 with the leap day, rather than from 1 without
     * @param seconds from midnight, by the clock before the change; may be beyond the day
     */
    public record Rule(int month, int week, int day, boolean leaps, int seconds) {
        /** The moment in a year, by the clock before. */
        LocalDateTime in(int year) {
            LocalDate date;
            if (month == 0) {
                boolean late = !leaps && day > 59 && LocalDate.of(year, 1, 1).isLeapYear();
                date = LocalDate.of(year, 1, 1).plusDays(leaps ? day : late ? day : day - 1L);
            } else {
                DayOfWeek of = DayOfWeek.of(day);
                LocalDate first = LocalDate.of(year, month, 1);
                date = week == 5
                        ? first.with(TemporalAdjusters.lastInMonth(of))
                        : first.with(TemporalAdjusters.dayOfWeekInMonth(week, of));
            }
            return date.atStartOfDay().plusSeconds(seconds);
        }

        private String text() {
            String date = month > 0 ? "M" + month + "." + week + "." + day % 7 : (leaps ? "" : "J") + day;
            return seconds == CHANGE ? date : date + "/" + clock(seconds);
        }
    }

    /** What a text says; empty for one that is no such zone. */
    public static Optional<PosixZone> parse(String text) {
        String bare = text.strip();
        Matcher form = FORM.matcher(bare);
        if (bare.length() > LONGEST || !form.matches()) {
            return Optional.empty();
        }
        try {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(-seconds(form.group(2)));
            return Optional.of(new PosixZone(form.group(1), offset, saving(form, offset)));
        } catch (DateTimeException noZone) {
            return Optional.empty();
        }
    }

    private static Optional<Saving> saving(Matcher form, ZoneOffset standard) {
        if (form.group(3) == null) {
            return Optional.empty();
        }
        ZoneOffset offset =
                form.group(4) == null ? ahead(standard) : ZoneOffset.ofTotalSeconds(-seconds(form.group(4)));
        Rule start = form.group(5) == null ? SPRING : rule(form.group(5));
        Rule end = form.group(6) == null ? AUTUMN : rule(form.group(6));
        return Optional.of(new Saving(form.group(3), offset, start, end));
    }

    private static Rule rule(String text) {
        Matcher rule = RULE.matcher(text);
        if (!rule.matches()) {
            throw new DateTimeException("no rule");
        }
        int time = rule.group(6) == null ? CHANGE : seconds(rule.group(6));
        if (rule.group(1) == null) {
            boolean leaps = rule.group(4).isEmpty();
            int day = within(Integer.parseInt(rule.group(5)), leaps ? 0 : 1, 365);
            return new Rule(0, 0, day, leaps, time);
        }
        int day = within(Integer.parseInt(rule.group(3)), 0, 6);
        return new Rule(
                within(Integer.parseInt(rule.group(1)), 1, 12),
                within(Integer.parseInt(rule.group(2)), 1, 5),
                day == 0 ? 7 : day,
                false,
                time);
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new DateTimeException("out of range");
        }
        return number;
    }

    private static int seconds(String text) {
        boolean negative = text.startsWith("-");
        String[] parts = text.replaceFirst("^[+-]", "").split(":");
        int seconds = within(Integer.parseInt(parts[0]), 0, 167) * 3600;
        for (int i = 1; i < parts.length; i++) {
            seconds += within(Integer.parseInt(parts[i]), 0, 59) * (i == 1 ? 60 : 1);
        }
        return negative ? -seconds : seconds;
    }

    /** One hour more. */
    public static ZoneOffset ahead(ZoneOffset standard) {
        return ZoneOffset.ofTotalSeconds(standard.getTotalSeconds() + HOUR);
    }

    /** A name for an offset where none is known: as devices take it, {@code UTC} or {@code <+0530>}. */
    public static String nameOf(ZoneOffset offset) {
        int minutes = offset.getTotalSeconds() / 60;
        if (minutes == 0) {
            return "UTC";
        }
        int size = Math.abs(minutes);
        String digits = String.format("%02d", size / 60) + (size % 60 == 0 ? "" : String.format("%02d", size % 60));
        return "<" + (minutes < 0 ? "-" : "+") + digits + ">";
    }

    /** The offset at a moment; {@code saves} says whether daylight saving is in use at all. */
    public ZoneOffset at(Instant moment, boolean saves) {
        if (!saves || saving.isEmpty()) {
            return offset;
        }
        Saving ahead = saving.get();
        int year = moment.atOffset(offset).getYear();
        Instant start = ahead.start().in(year).toInstant(offset);
        Instant end = ahead.end().in(year).toInstant(ahead.offset());
        boolean after = !moment.isBefore(start);
        boolean before = moment.isBefore(end);
        return (start.isBefore(end) ? after && before : after || before) ? ahead.offset() : offset;
    }

    /** The offset at a local time, which in the hour that comes twice is taken for daylight saving. */
    public ZoneOffset at(LocalDateTime local, boolean saves) {
        if (!saves || saving.isEmpty()) {
            return offset;
        }
        Saving ahead = saving.get();
        LocalDateTime start = ahead.start().in(local.getYear());
        LocalDateTime end = ahead.end().in(local.getYear());
        boolean after = !local.isBefore(start);
        boolean before = local.isBefore(end);
        return (start.isBefore(end) ? after && before : after || before) ? ahead.offset() : offset;
    }

    /** As devices take it. */
    public String text() {
        String standard = name + clock(-offset.getTotalSeconds());
        return saving.map(ahead -> standard
                        + ahead.name()
                        + (ahead.offset().getTotalSeconds() == offset.getTotalSeconds() + HOUR
                                ? ""
                                : clock(-ahead.offset().getTotalSeconds()))
                        + "," + ahead.start().text() + "," + ahead.end().text())
                .orElse(standard);
    }

    private static String clock(int seconds) {
        int size = Math.abs(seconds);
        String text = (seconds < 0 ? "-" : "") + size / 3600;
        if (size % 3600 != 0) {
            text += String.format(":%02d", size / 60 % 60);
        }
        return size % 60 == 0 ? text : text + String.format(":%02d", size % 60);
    }
}
