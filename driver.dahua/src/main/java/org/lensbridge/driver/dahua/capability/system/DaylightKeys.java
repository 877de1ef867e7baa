package org.lensbridge.driver.dahua.capability.system;

import java.time.LocalTime;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.system.Changeover;
import org.lensbridge.api.capability.system.DaylightSaving;
import org.lensbridge.api.data.Value;

/** Daylight saving in the keys of section 4.6.4, which count days of the week from Sunday as 0 and call the last week -1. Stateless. */
final class DaylightKeys {
    private static final String START = "Locales.DSTStart.";
    private static final String END = "Locales.DSTEnd.";

    private DaylightKeys() {}

    /** What the device holds; empty unless that makes sense. */
    static Optional<DaylightSaving> read(Map<String, Value> held) {
        Optional<Boolean> on =
                Optional.ofNullable(held.get("Locales.DSTEnable")).flatMap(Value::asFlag);
        Optional<Changeover> start = changeover(held, START);
        Optional<Changeover> end = changeover(held, END);
        return on.isPresent() && start.isPresent() && end.isPresent()
                ? Optional.of(new DaylightSaving(on.get(), start.get(), end.get()))
                : Optional.empty();
    }

    /** All keys, from this year on. */
    static Map<String, Value> write(DaylightSaving saving, int year) {
        Map<String, Value> keys = new LinkedHashMap<>();
        keys.put("Locales.DSTEnable", Value.of(saving.on()));
        // South of the equator summer ends in the next year.
        boolean within = saving.start().month().compareTo(saving.end().month()) <= 0;
        put(keys, START, saving.start(), year);
        put(keys, END, saving.end(), within ? year : year + 1);
        return keys;
    }

    private static Optional<Changeover> changeover(Map<String, Value> held, String edge) {
        Optional<Integer> month = number(held, edge + "Month");
        Optional<Integer> week = number(held, edge + "Week").map(number -> number == -1 ? 5 : number);
        Optional<Integer> day =
                number(held, edge + "Day").map(number -> number == 0 && !week.equals(Optional.of(0)) ? 7 : number);
        if (month.isEmpty() || week.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Changeover(
                    Month.of(month.get()),
                    week.get(),
                    day.get(),
                    LocalTime.of(
                            number(held, edge + "Hour").orElse(0),
                            number(held, edge + "Minute").orElse(0))));
        } catch (IllegalArgumentException expected) {
            // From the factory, devices hold days that there are not.
            return Optional.empty();
        }
    }

    private static void put(Map<String, Value> keys, String edge, Changeover changeover, int year) {
        boolean weekly = changeover.week() > 0;
        keys.put(edge + "Day", Value.of(weekly ? changeover.day() % 7 : changeover.day()));
        keys.put(edge + "Hour", Value.of(changeover.time().getHour()));
        keys.put(edge + "Minute", Value.of(changeover.time().getMinute()));
        keys.put(edge + "Month", Value.of(changeover.month().getValue()));
        keys.put(edge + "Week", Value.of(changeover.week() == 5 ? -1 : changeover.week()));
        keys.put(edge + "Year", Value.of(year));
    }

    private static Optional<Integer> number(Map<String, Value> held, String key) {
        return Optional.ofNullable(held.get(key)).flatMap(Value::asNumber).map(Number::intValue);
    }
}
