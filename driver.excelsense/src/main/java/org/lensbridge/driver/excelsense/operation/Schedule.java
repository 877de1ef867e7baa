package org.lensbridge.driver.excelsense.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;

/** The times of a week in requests and answers: sections "Record Policy" and "Motion Alarm". Up to three times for each day, in seconds of it. */
public final class Schedule {
    /** The argument and value with a record for each day. */
    public static final String DAYS = "weekDay";

    /** The argument that says what becomes of the times that there are. */
    public static final String ACTION = "scheduleTimeAction";

    /** The action that replaces what there is. */
    public static final Value COVER = Value.of("cover");

    /** The seconds of a day. */
    public static final int DAY = 86_400;

    private static final int WEEK = 7;
    private static final ValueType SECONDS = ValueType.integer(0, DAY);

    /** Records of weekDay, 0 for Sunday, and startTime1 to endTime3. */
    static final ValueType TYPE = new ValueType.ListType(
            new ValueType.RecordType(Map.of(
                    "weekDay", ValueType.integer(0, WEEK - 1),
                    "startTime1", SECONDS,
                    "endTime1", SECONDS,
                    "startTime2", SECONDS,
                    "endTime2", SECONDS,
                    "startTime3", SECONDS,
                    "endTime3", SECONDS)),
            WEEK);

    /** All of every day. */
    public static final Value ALWAYS =
            Value.of(IntStream.range(0, WEEK).mapToObj(Schedule::whole).toList());

    private Schedule() {}

    private static Value whole(int day) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("weekDay", Value.of(day));
        fields.put("startTime1", Value.of(0));
        fields.put("endTime1", Value.of(DAY));
        return Value.of(fields);
    }

    /** Whether these times leave nothing out. */
    public static boolean isAlways(List<Value> days) {
        return IntStream.range(0, WEEK).allMatch(day -> days.stream()
                .anyMatch(told -> number(told, "weekDay") == day
                        && number(told, "startTime1") == 0
                        && number(told, "endTime1") >= DAY - 1));
    }

    private static long number(Value told, String name) {
        return told instanceof Value.Fields fields
                ? fields.field(name)
                        .flatMap(Value::asNumber)
                        .map(Number::longValue)
                        .orElse(-1L)
                : -1;
    }
}
