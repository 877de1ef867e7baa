package org.lensbridge.driver.support.codec;

/**
 * How much of an XML document is read; one that exceeds the length or the depth is none, elements beyond the limit are dropped with a
 * warning.
 *
 * @param characters of the whole text
 * @param elements in all
 * @param depth nested elements, 1 to 500
 */
public record XmlLimits(int characters, int elements, int depth) {
    /** 4,194,304 characters, 100,000 elements and 64 levels. */
    public static final XmlLimits DEFAULT = new XmlLimits(4 << 20, 100_000, 64);

    public XmlLimits {
        if (characters < 1 || elements < 1 || depth < 1 || depth > 500) {
            throw new IllegalArgumentException(
                    "An XML document has at least 1 character, 1 element and 1 to 500 levels");
        }
    }
}
