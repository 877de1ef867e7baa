package org.lensbridge.driver.excelsense.capability.alarm.log;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.excelsense.capability.alarm.Told;
import org.lensbridge.driver.excelsense.time.DeviceTime;

/**
 * An entry of the alarm log. It is the same alarm as another when source, type and beginning are the same; its end comes later. Immutable.
 *
 * @param start by the device's clock
 * @param end empty while it goes on
 */
record AlarmEntry(Told told, LocalDateTime start, Optional<LocalDateTime> end) {
    private static final List<String> DATA = List.of(
            "deviceType",
            "sourceType",
            "sourceId",
            "majorType",
            "minorType",
            "description",
            "alarmStartTime",
            "alarmEndTime");

    AlarmEntry {
        Objects.requireNonNull(told);
        Objects.requireNonNull(start);
        Objects.requireNonNull(end);
    }

    /** An entry as the device tells it; empty when it does not tell when it began. */
    static Optional<AlarmEntry> of(Value record) {
        Told told = Told.of(record);
        return DeviceTime.read(told.text("alarmStartTime"))
                .map(start -> new AlarmEntry(told, start, DeviceTime.read(told.text("alarmEndTime"))));
    }

    /** Eight digits that tell alarms of a time from one another. */
    String key() {
        String identity = String.join(
                "|",
                told.text("sourceType"),
                told.text("sourceId"),
                told.text("majorType"),
                told.text("minorType"),
                start.toString());
        CRC32 sum = new CRC32();
        sum.update(identity.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    /** What it is in the vendor's numbers, which the document does not explain: {@code 1.1}. */
    String code() {
        return told.text("majorType") + "." + told.text("minorType");
    }

    /** The number of its source; 0 when it is not told. */
    int source() {
        return told.number("sourceId").filter(number -> number <= 64).orElse(0L).intValue();
    }

    /** What the device tells of it, as it stands there. */
    Map<String, Value> data() {
        Map<String, Value> data = new LinkedHashMap<>();
        for (String key : DATA) {
            String text = told.text(key);
            if (!text.isEmpty()) {
                data.put(key, Value.of(text));
            }
        }
        return data;
    }
}
