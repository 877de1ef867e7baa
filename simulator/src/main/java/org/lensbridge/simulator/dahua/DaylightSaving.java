package org.lensbridge.simulator.dahua;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;

/** Whether the clock is within the daylight saving time of the table {@code Locales} (4.6.4). */
final class DaylightSaving {
    private final ConfigTables tables;

    DaylightSaving(ConfigTables tables) {
        this.tables = tables;
    }

    /** South of the equator it begins late in the year and ends early in it. */
    boolean contains(LocalDateTime time) {
        if (!tables.value("Locales.DSTEnable").orElse("").equals("true")) {
            return false;
        }
        LocalDateTime start = edge("Locales.DSTStart.");
        LocalDateTime end = edge("Locales.DSTEnd.");
        boolean begun = !time.isBefore(start);
        boolean over = !time.isBefore(end);
        return start.isBefore(end) ? begun && !over : begun || !over;
    }

    private LocalDateTime edge(String head) {
        int week = tables.number(head + "Week", 0);
        int day = tables.number(head + "Day", 1);
        LocalDate first = LocalDate.of(tables.number(head + "Year", 2000), tables.number(head + "Month", 1), 1);
        LocalDate date = week == 0 ? dayOfMonth(first, day) : dayOfWeek(first, week, day);
        return date.atTime(tables.number(head + "Hour", 0), tables.number(head + "Minute", 0));
    }

    private static LocalDate dayOfMonth(LocalDate first, int day) {
        return first.plusDays(Math.min(Math.max(1, day), first.lengthOfMonth()) - 1L);
    }

    /** The document counts the days of the week from Sunday, 0. */
    private static LocalDate dayOfWeek(LocalDate first, int week, int day) {
        return first.with(TemporalAdjusters.dayOfWeekInMonth(week, DayOfWeek.SUNDAY.plus(day % 7)));
    }
}
