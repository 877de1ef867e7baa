package org.lensbridge.driver.support.codec;

import java.util.List;
import java.util.Objects;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;

/**
 * A JSON document (RFC 8259) of a device. Immutable.
 *
 * @param warnings what could not be read as it should, at most 100 sentences that begin with {@code Line 7:}
 */
public record JsonDocument(Value value, List<String> warnings) {
    public JsonDocument {
        Objects.requireNonNull(value);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads one document. Lenient where devices are: a repeated key keeps its last value, a comma behind the last value and raw control
     * characters in texts are accepted; a value that is none of JSON's ({@code nan}, {@code 0x1f}) stays as text and a missing one is
     * absent, both with a warning.
     *
     * @throws CameraException PROTOCOL with line and column when it is no JSON, or exceeds the limits
     */
    public static JsonDocument parse(String text, JsonLimits limits) {
        return new JsonReader(text, limits).document();
    }
}
