package org.lensbridge.driver.arecont.capability.picture;

import java.util.Optional;
import java.util.OptionalDouble;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.arecont.parameter.ArecontParameters;

/**
 * A parameter that is a matter of more or less, within the range of its row.
 *
 * @param name in the document
 */
record Scale(String name, long least, long most) {
    static final Scale BRIGHTNESS = of("brightness");
    static final Scale SHARPNESS = of("sharpness");
    static final Scale SATURATION = of("saturation");
    static final Scale RED = of("red");
    static final Scale BLUE = of("blue");

    private static Scale of(String name) {
        return ArecontParameters.ALL.stream()
                .filter(row -> row.key().equals(name))
                .map(row -> (ValueType.IntegerType) row.type())
                .map(range -> new Scale(name, range.min(), range.max()))
                .findFirst()
                .orElseThrow();
    }

    /** The share of the range that a value is; a camera's value beyond is at the end of it. Empty for what is no number. */
    OptionalDouble share(Optional<String> value) {
        return value.flatMap(text -> Value.of(text).asNumber())
                .map(number -> (number.doubleValue() - least) / (most - least))
                .map(share -> OptionalDouble.of(Math.max(0, Math.min(1, share))))
                .orElseGet(OptionalDouble::empty);
    }

    /** The value for a share: the camera's own where that is the same share already. */
    String value(double share, Optional<String> now) {
        OptionalDouble same = share(now);
        return same.isPresent() && same.getAsDouble() == share
                ? now.orElseThrow()
                : Long.toString(Math.round(least + share * (most - least)));
    }
}
