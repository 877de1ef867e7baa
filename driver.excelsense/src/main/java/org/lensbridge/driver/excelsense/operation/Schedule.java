package org.lensbridge.driver.excelsense.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private static final List<String> ORDER =
            List.of(DAYS, "startTime1", "endTime1", "startTime2", "endTime2", "startTime3", "endTime3");
    private static final ValueType TYPE_OF_DAY = new ValueType.RecordType(ORDER.stream()
            .collect(Collectors.toMap(
                    name -> name, name -> name.equals(DAYS) ? ValueType.integer(0, WEEK - 1) : SECONDS)));

    /** Records of weekDay, 0 for Sunday, and startTime1 to endTime3. */
    static final ValueType TYPE = new ValueType.ListType(TYPE_OF_DAY, WEEK);

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

    /** Days as requests have them, of days as a device tells them; without what the document does not have. */
    public static List<Value> documented(List<Value> days) {
        return days.stream()
                .filter(Value.Fields.class::isInstance)
                .map(day -> documented((Value.Fields) day))
                .filter(day -> TYPE_OF_DAY.problem(day).isEmpty() && number(day, DAYS) >= 0)
                .limit(WEEK)
                .toList();
    }

    private static Value documented(Value.Fields told) {
        Map<String, Value> day = new LinkedHashMap<>();
        ORDER.forEach(name -> told.field(name)
                // The table of the document has no number behind the first of three.
                .or(() -> name.endsWith("1") ? told.field(name.substring(0, name.length() - 1)) : Optional.empty())
                .ifPresent(value -> day.put(name, value)));
        return Value.of(day);
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
