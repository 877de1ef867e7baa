package org.lensbridge.driver.support.codec;

/**
 * How much of an XML document is read; one that exceeds a limit is none.
 *
 * @param characters of the whole text
 * @param depth nested elements, 1 to 500
 * @param elements in all
 */
public record XmlLimits(int characters, int depth, int elements) {
    /** 4,194,304 characters, 64 levels and 100,000 elements. */
    public static final XmlLimits DEFAULT = new XmlLimits(4 << 20, 64, 100_000);

    public XmlLimits {
        if (characters < 1 || depth < 1 || depth > 500 || elements < 1) {
            throw new IllegalArgumentException("An XML document has a character, an element and 1 to 500 levels");
        }
    }
}
