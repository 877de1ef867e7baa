package org.lensbridge.simulator.excelsense;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The week in which something is done: up to three times of each day, in seconds from its beginning; day 0 is Sunday. */
final class Schedule {
    private static final int DAYS = 7;
    private static final int PERIODS = 3;
    private static final long DAY_SECONDS = 86_400;

    private Schedule() {}

    /** Delivered with all of each of these days. */
    static LoopTable.Form form(int... days) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("weekDay", "", Rule.number(0, DAYS - 1)));
        for (int period = 1; period <= PERIODS; period++) {
            fields.add(Field.of("startTime" + period, "", Rule.number(0, DAY_SECONDS)));
            fields.add(Field.of("endTime" + period, "", Rule.number(0, DAY_SECONDS)));
        }
        List<Map<String, String>> delivered = new ArrayList<>();
        for (int day : days) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("weekDay", Integer.toString(day));
            row.put("startTime1", "0");
            row.put("endTime1", Long.toString(DAY_SECONDS));
            delivered.add(row);
        }
        return new LoopTable.Form(
                Loop.DAY, "scheduleTimeAction", List.of("weekDay"), fields, DAYS, Schedule::isSense, delivered);
    }

    /** No time ends before it begins, or without the other. */
    private static boolean isSense(Map<String, String> day) {
        for (int period = 1; period <= PERIODS; period++) {
            String start = day.get("startTime" + period);
            String end = day.get("endTime" + period);
            if ((start == null) != (end == null) || start != null && Long.parseLong(end) < Long.parseLong(start)) {
                return false;
            }
        }
        return true;
    }

    static boolean covers(LoopTable table, LocalDateTime time) {
        String day = Integer.toString(time.getDayOfWeek().getValue() % DAYS);
        long second = time.toLocalTime().toSecondOfDay();
        return table.rows().stream()
                .filter(row -> day.equals(row.get("weekDay")))
                .anyMatch(row -> covers(row, second));
    }

    private static boolean covers(Map<String, String> day, long second) {
        for (int period = 1; period <= PERIODS; period++) {
            String start = day.get("startTime" + period);
            if (start != null
                    && second >= Long.parseLong(start)
                    && second < Long.parseLong(day.get("endTime" + period))) {
                return true;
            }
        }
        return false;
    }
}
