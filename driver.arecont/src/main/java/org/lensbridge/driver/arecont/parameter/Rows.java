package org.lensbridge.driver.arecont.parameter;

import java.util.Optional;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Conversion;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.transport.text.DeviceText;

/** The forms that rows of this document have. Stateless. */
final class Rows {
    /** Where the document gives no range: it says integer, and its examples are small. */
    static final ValueType COUNT = ValueType.integer(0, 65_535);

    private static final ValueType SIGNED = ValueType.integer(-32_768, 32_767);
    private static final ValueType LINE = new ValueType.TextType(256);

    private Rows() {}

    /** Switched by {@code on} and {@code off}. */
    static Parameter toggle(String key, String description) {
        return row(key, ValueType.FLAG, description).as(flag("on", "off"));
    }

    /** What the document calls a boolean. */
    static Parameter truth(String key, String description) {
        return row(key, ValueType.FLAG, description).as(flag("true", "false"));
    }

    /** A flag that the document calls an integer. */
    static Parameter bit(String key, String description) {
        return row(key, ValueType.FLAG, description).as(flag("1", "0"));
    }

    static Parameter choice(String key, String description, String... words) {
        return row(key, ValueType.choice(words), description);
    }

    static Parameter count(String key, String description) {
        return row(key, COUNT, description);
    }

    static Parameter number(String key, String description, int from, int to) {
        return row(key, ValueType.integer(from, to), description);
    }

    /** A number on both sides of zero: the document's examples have negative ones. */
    static Parameter signed(String key, String description) {
        return row(key, SIGNED, description);
    }

    static Parameter text(String key, String description) {
        return row(key, LINE, description);
    }

    /** What the camera tells and nobody can change. */
    static Parameter told(String key, ValueType type, String description) {
        return row(key, type, description).only(Access.READ);
    }

    /** A text that the camera tells and nobody can change. */
    static Parameter told(String key, String description) {
        return told(key, new ValueType.TextType(4096), description);
    }

    /** The same row for each sensor of a camera with several. */
    static Parameter ofSensor(Parameter row) {
        return row.at(Index.channel(1));
    }

    /** Each parameter has a heading of its own under "Schemas". */
    private static Parameter row(String key, ValueType type, String description) {
        return Parameter.of(key, type, key, description);
    }

    /** Written as documented, read in any of the words that firmware has for it. */
    private static Conversion flag(String on, String off) {
        return new Conversion() {
            @Override
            public Optional<Value> read(String wire) {
                return DeviceText.flag(wire).map(Value::of);
            }

            @Override
            public String write(Value value) {
                return value.asFlag().orElseThrow() ? on : off;
            }
        };
    }
}
