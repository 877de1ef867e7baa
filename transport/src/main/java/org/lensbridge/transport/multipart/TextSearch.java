package org.lensbridge.transport.multipart;

import java.nio.ByteBuffer;

/**
 * Finds a text in bytes, eight places at a time: the text's first and last byte are compared at all of them at once, and only where
 * both may stand the rest is. This needs no table, does not wait for one load to know where the next one is, and depends
 * little on how long the text is. Immutable.
 */
final class TextSearch {
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    private final byte[] text;
    private final long firsts;
    private final long lasts;

    /** A text of at least one byte, which must not change any more. */
    TextSearch(byte[] text) {
        this.text = text;
        firsts = ONES * (text[0] & 0xff);
        lasts = ONES * (text[text.length - 1] & 0xff);
    }

    int length() {
        return text.length;
    }

    /** The first place from {@code from} on where the whole text stands before {@code limit}, or -1. Absolute indexes. */
    int find(ByteBuffer bytes, int from, int limit) {
        int last = text.length - 1;
        int at = from;
        for (; at + last + 8 <= limit; at += 8) {
            long differences = bytes.getLong(at) ^ firsts | bytes.getLong(at + last) ^ lasts;
            if ((differences - ONES & ~differences & HIGHS) != 0) {
                int found = compare(bytes, at, at + 8);
                if (found >= 0) {
                    return found;
                }
            }
        }
        return compare(bytes, at, limit - last);
    }

    private int compare(ByteBuffer bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (standsAt(bytes, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean standsAt(ByteBuffer bytes, int at) {
        for (int i = 0; i < text.length; i++) {
            if (bytes.get(at + i) != text[i]) {
                return false;
            }
        }
        return true;
    }
}
