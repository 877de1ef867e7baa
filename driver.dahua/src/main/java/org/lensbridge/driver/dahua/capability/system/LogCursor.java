package org.lensbridge.driver.dahua.capability.system;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.system.LogEntry;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * Where the next page of a log begins. Nothing stays open at the device between pages, so each page is a search of its own; it begins at the
 * last line's time, behind as many lines of that time as were shown. Devices list oldest or newest lines first. Immutable.
 *
 * @param order of the lines; UNKNOWN until two of them have different times
 * @param at the last line's time; the search's begin, or its end for the newest first
 * @param skip how many lines of the search have been shown
 */
record LogCursor(Order order, Instant at, int skip) {
    private static final Pattern FORM = Pattern.compile("([ONU])(-?\\d{1,12})\\+(\\d{1,9})");

    /** Which lines come first. */
    enum Order {
        UNKNOWN,
        OLDEST,
        NEWEST
    }

    /** Of a text that {@link #text} made, or of {@link Page#FIRST}. */
    static LogCursor of(String cursor, TimeSpan span) {
        if (cursor.equals(Page.FIRST)) {
            return new LogCursor(Order.UNKNOWN, span.from(), 0);
        }
        Matcher matcher = FORM.matcher(cursor);
        if (!matcher.matches()) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT, "This is no cursor of a log: give the one of the page before, or none.");
        }
        Order order =
                switch (matcher.group(1)) {
                    case "O" -> Order.OLDEST;
                    case "N" -> Order.NEWEST;
                    default -> Order.UNKNOWN;
                };
        return new LogCursor(
                order, Instant.ofEpochSecond(Long.parseLong(matcher.group(2))), Integer.parseInt(matcher.group(3)));
    }

    /** For {@link Page#next()}. */
    String text() {
        String letter = order == Order.OLDEST ? "O" : order == Order.NEWEST ? "N" : "U";
        return letter + at.getEpochSecond() + "+" + skip;
    }

    /** What is left of a span to search. The end stays in it whether or not the device counts it in. */
    TimeSpan rest(TimeSpan span) {
        return switch (order) {
            case OLDEST -> at.isBefore(span.to()) ? new TimeSpan(at, span.to()) : span;
            case NEWEST -> span.from().isAfter(at) ? span : new TimeSpan(span.from(), at.plusSeconds(1));
            case UNKNOWN -> span;
        };
    }

    /** The cursor behind these lines, which this one's search gave after those that it skipped. */
    LogCursor behind(List<LogEntry> lines) {
        List<Instant> times =
                lines.stream().map(LogEntry::time).flatMap(Optional::stream).toList();
        Order seen = order;
        if (order == Order.UNKNOWN && !times.isEmpty()) {
            int compared = times.get(0).compareTo(times.get(times.size() - 1));
            seen = compared < 0 ? Order.OLDEST : compared > 0 ? Order.NEWEST : Order.UNKNOWN;
        }
        if (seen == Order.UNKNOWN || times.isEmpty()) {
            return new LogCursor(order, at, skip + lines.size());
        }
        Instant last = times.get(times.size() - 1);
        int first = 0;
        while (!lines.get(first).time().equals(Optional.of(last))) {
            first++;
        }
        // Lines before were of this very time, too, when the whole page is.
        boolean whole = order != Order.UNKNOWN && last.equals(at) && first == 0;
        return new LogCursor(seen, last, lines.size() - first + (whole ? skip : 0));
    }
}
