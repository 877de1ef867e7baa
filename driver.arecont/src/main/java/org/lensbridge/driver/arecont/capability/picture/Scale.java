package org.lensbridge.driver.arecont.capability.picture;

import java.util.Optional;
import java.util.OptionalDouble;
import org.lensbridge.api.data.Value;

/**
 * A parameter that is a matter of more or less. The document gives no ranges; its examples show the lower ends.
 *
 * @param name in the document
 */
record Scale(String name, int least, int most) {
    /** The lower end is that of the document's example; the upper one stands across from it. */
    static final Scale BRIGHTNESS = new Scale("brightness", -50, 50);
    /** 0 to 4 in the vendor's client library. */
    static final Scale SHARPNESS = new Scale("sharpness", 0, 4);
    /** The vendor's client library knows seven grades. */
    static final Scale SATURATION = new Scale("saturation", 0, 6);
    /** -10 in the document's example, and to 10 in the vendor's client library. */
    static final Scale RED = new Scale("red", -10, 10);
    /** As {@link #RED}. */
    static final Scale BLUE = new Scale("blue", -10, 10);

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
