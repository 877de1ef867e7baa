package org.lensbridge.driver.excelsense.parameter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;

/** Lists of records in answers. Stateless. */
final class Lists {
    private Lists() {}

    /**
     * The records of a list; none where there is no such list. A list whose markers a device leaves out altogether is what stands at the top, when a
     * value of the list's own name stands there.
     */
    static List<Value.Fields> records(Value.Fields answer, String name) {
        Value found = field(answer, name).orElse(Value.ABSENT);
        if (found instanceof Value.Items items) {
            return items.items().stream()
                    .filter(Value.Fields.class::isInstance)
                    .map(Value.Fields.class::cast)
                    .toList();
        }
        return found instanceof Value.Text ? List.of(answer) : List.of();
    }

    private static Optional<Value> field(Value.Fields record, String key) {
        return record.field(key).or(() -> record.fields().entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(key))
                .map(Map.Entry::getValue)
                .findFirst());
    }

    /** The text of a field; empty when there is none. */
    static String text(Value.Fields record, String key) {
        return field(record, key)
                .filter(Value.Text.class::isInstance)
                .map(Value::toString)
                .orElse("")
                .strip();
    }
}
