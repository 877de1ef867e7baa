package org.lensbridge.driver.support.codec;

/**
 * How much of a JSON document is read; one that exceeds a limit is none.
 *
 * @param characters of the whole text
 * @param depth nested levels, 1 to 500
 */
public record JsonLimits(int characters, int depth) {
    /** 1,048,576 characters and 64 levels. */
    public static final JsonLimits DEFAULT = new JsonLimits(1 << 20, 64);

    public JsonLimits {
        if (characters < 1 || depth < 1 || depth > 500) {
            throw new IllegalArgumentException("A JSON document has at least 1 character and 1 to 500 levels");
        }
    }
}
