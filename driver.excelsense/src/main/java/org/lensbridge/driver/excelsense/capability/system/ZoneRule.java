package org.lensbridge.driver.excelsense.capability.system;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.system.Changeover;
import org.lensbridge.api.capability.system.DaylightSaving;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * Daylight saving by section "Time Zone": a week of a month, 1 to 5, a day from 0 for Sunday, and half hours. The fifth week is taken for the last,
 * as the document's own example has it, and recorders write 7 for Sunday. Stateless.
 */
final class ZoneRule {
    private static final int STEP = 30;
    private static final int DAY = 24 * 60;

    private ZoneRule() {}

    /** What the device tells; empty when it tells no rule. */
    static Optional<DaylightSaving> read(KeyValueDocument answer) {
        try {
            return answer.flag("DSTOpenFlag")
                    .map(on -> new DaylightSaving(on, changeover(answer, "begin"), changeover(answer, "end")));
        } catch (IllegalArgumentException | DateTimeException noRule) {
            return Optional.empty();
        }
    }

    private static Changeover changeover(KeyValueDocument answer, String which) {
        int day = number(answer, which + "WeekDays");
        int minutes = number(answer, which + "Time");
        if (day > 7 || minutes >= DAY) {
            throw new DateTimeException("no rule");
        }
        return new Changeover(
                Month.of(number(answer, which + "Month")),
                Math.max(1, number(answer, which + "Weekly")),
                day == 0 ? 7 : day,
                LocalTime.of(minutes / 60, minutes % 60));
    }

    private static int number(KeyValueDocument answer, String key) {
        return answer.number(key)
                .map(Number::intValue)
                .filter(number -> number >= 0)
                .orElseThrow(() -> new DateTimeException("no rule"));
    }

    /** What to send; the zone's number stays as the device told it. */
    static Map<String, Value> arguments(DaylightSaving wanted, KeyValueDocument present) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put(
                "timeZone",
                present.text("timeZone")
                        .<Value>map(Value::of)
                        .orElseThrow(() -> new CameraException(
                                Kind.PROTOCOL,
                                "Nothing was written. With daylight saving goes the number of the zone, which the device does not"
                                        + " tell.")));
        arguments.put("DSTOpenFlag", Value.of(wanted.on() ? 1 : 0));
        put(arguments, "begin", wanted.start());
        put(arguments, "end", wanted.end());
        return arguments;
    }

    private static void put(Map<String, Value> arguments, String which, Changeover changeover) {
        int minutes = changeover.time().toSecondOfDay() / 60;
        if (changeover.week() == 0) {
            throw invalid("The device changes its clock on a day of a week of the month, not on a day of the month.");
        }
        if (minutes % STEP != 0 || changeover.time().getSecond() != 0) {
            throw invalid("The device changes its clock at half hours, not at " + changeover.time() + ".");
        }
        arguments.put(which + "Month", Value.of(changeover.month().getValue()));
        arguments.put(which + "Weekly", Value.of(changeover.week()));
        arguments.put(which + "WeekDays", Value.of(changeover.day() % 7));
        arguments.put(which + "Time", Value.of(minutes));
    }

    private static CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, "Nothing was written. " + sentence);
    }
}
