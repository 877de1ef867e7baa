package org.lensbridge.api.device;

import java.util.Arrays;

/**
 * A password or token. Its text appears nowhere but in {@link #reveal()}: not in {@code toString}, not in a record that
 * holds it. Immutable; equality compares the text in constant time for texts of one length.
 */
public final class Secret {
    /** The empty secret, which some devices accept. */
    public static final Secret EMPTY = new Secret("");

    private final char[] text;

    private Secret(String text) {
        this.text = text.toCharArray();
    }

    /** A secret with this text. */
    public static Secret of(String text) {
        return text.isEmpty() ? EMPTY : new Secret(text);
    }

    /** The text itself. Whoever calls this is responsible for where it goes. */
    public String reveal() {
        return new String(text);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Secret that) || that.text.length != text.length) {
            return false;
        }
        int difference = 0;
        for (int i = 0; i < text.length; i++) {
            difference |= text[i] ^ that.text[i];
        }
        return difference == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(text);
    }

    @Override
    public String toString() {
        return "******";
    }
}
