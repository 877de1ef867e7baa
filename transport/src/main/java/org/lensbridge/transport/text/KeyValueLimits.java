package org.lensbridge.transport.text;

/**
 * How much of a text is read; the rest is dropped with a warning.
 *
 * @param lines lines in all that are not empty
 * @param keyLength characters of a key; a line with a longer one is dropped
 * @param valueLength characters of a value; a longer one is cut
 * @param depth nested levels of {@link KeyValueDocument#tree()}, 1 to 100; a deeper key stands there as a whole
 */
public record KeyValueLimits(int lines, int keyLength, int valueLength, int depth) {
    /** 200,000 lines, keys of 512 and values of 65,536 characters, 32 levels. */
    public static final KeyValueLimits DEFAULT = new KeyValueLimits(200_000, 512, 65_536, 32);

    public KeyValueLimits {
        if (lines < 1 || keyLength < 1 || valueLength < 1 || depth < 1) {
            throw new IllegalArgumentException("Limits are at least 1");
        }
        if (depth > 100) {
            throw new IllegalArgumentException("A tree has at most 100 levels");
        }
    }
}
