package org.lensbridge.driver.support.parameter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.Value;

/**
 * What reading or writing came to.
 *
 * @param values what the device has, by key, in the order in which it told them
 * @param warnings what could not be read, or came out otherwise than it was wanted
 */
public record Outcome(Map<String, Value> values, List<Warning> warnings) {
    /**
     * Something that breaks nothing.
     *
     * @param operation the request that it concerns
     * @param sentence for a person; holds no secret
     */
    public record Warning(String operation, String sentence) {}

    public Outcome {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        warnings = List.copyOf(warnings);
    }
}
