package org.lensbridge.driver.dahua.parameter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.support.parameter.Conversion;
import org.lensbridge.driver.support.parameter.Conversions;

/** Values that the document's own examples spell otherwise than its tables. */
final class Spellings {
    /** {@code true} and {@code false}, for what the tables call a number and the examples show as a word. */
    static final Conversion FLAG = also(Map.of("1", "true", "0", "false"), Conversions.TRUE_FALSE);
    /** 0 to 2, for what an example shows as {@code false}. */
    static final Conversion COLOR = also(Map.of("false", "0", "true", "1"), Conversions.NUMBER);

    private Spellings() {}

    /** Writes as {@code form} does, and reads {@code others} too: what a device may answer, in small letters, for what is meant. */
    static Conversion also(Map<String, String> others, Conversion form) {
        return new Conversion() {
            @Override
            public Optional<Value> read(String wire) {
                return form.read(others.getOrDefault(wire.strip().toLowerCase(Locale.ROOT), wire));
            }

            @Override
            public String write(Value value) {
                return form.write(value);
            }
        };
    }
}
