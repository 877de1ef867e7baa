package org.lensbridge.driver.excelsense.parameter;

import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.excelsense.operation.SensorOperations;
import org.lensbridge.driver.support.operation.Operation;

/**
 * One value that is called so in every answer: {@code value=100}. Stateless.
 *
 * @param key that of its row
 */
record LevelForm(String key) implements Group.Form {
    @Override
    public Map<String, String> read(Value.Fields answer) {
        String text = Lists.text(answer, SensorOperations.VALUE);
        return text.isEmpty() ? Map.of() : Map.of(key, text);
    }

    @Override
    public Map<String, Value> write(Operation set, Map<String, String> texts) {
        return Map.of(SensorOperations.VALUE, Value.of(texts.get(key)));
    }
}
