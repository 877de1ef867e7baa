package org.lensbridge.driver.excelsense.capability.alarm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;

/** What a device told in a record, by the document's keys, whatever case it writes these in. Immutable. */
public record Told(Map<String, Value> fields) {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE >> 21);

    public Told {
        fields = Map.copyOf(fields);
    }

    /** A record; one without values when it is none. */
    public static Told of(Value document) {
        return new Told(document instanceof Value.Fields record ? record.fields() : Map.of());
    }

    private Optional<Value> value(String key) {
        return Optional.ofNullable(fields.get(key)).or(() -> fields.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(key))
                .map(Map.Entry::getValue)
                .findFirst());
    }

    /** A text without blanks around it; empty when it is not told. */
    public String text(String key) {
        return value(key).flatMap(Value::asText).map(String::strip).orElse("");
    }

    /** A whole number that is not negative; empty when none is told. */
    public Optional<Long> number(String key) {
        return value(key)
                .flatMap(Value::asNumber)
                .filter(number -> number.signum() >= 0 && number.compareTo(MOST) <= 0)
                .map(Number::longValue);
    }

    /** A list of records; empty when it is not told. */
    public Optional<List<Value>> list(String key) {
        return value(key).filter(Value.Items.class::isInstance).map(list -> ((Value.Items) list).items());
    }
}
