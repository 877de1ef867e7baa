package org.lensbridge.driver.support.parameter;

/**
 * What a placeholder in a key counts, in the vendor's own numbers.
 *
 * @param name the placeholder's
 * @param first of the numbers; for {@link #CHANNEL} the number of the first channel
 * @param last of the numbers, included; unused for {@link #CHANNEL}
 */
public record Index(String name, int first, int last) {
    /** The placeholder that stands for the channel. */
    public static final String CHANNEL = "channel";

    public Index {
        if (!name.matches("[a-z][A-Za-z0-9]*") || first < 0 || last < first || last - first > 999) {
            throw new IllegalArgumentException("Not an index: " + name + " from " + first + " to " + last);
        }
    }

    /** The channel, whose first has this number in keys. */
    public static Index channel(int base) {
        return new Index(CHANNEL, base, base);
    }
}
