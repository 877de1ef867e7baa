package org.lensbridge.media.internal.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of one connection that nobody has taken yet, and where in them a head ends: HTTP's and RTSP's have the same form. Holds at most
 * {@code limit} bytes and looks at each byte once. Confined to one thread.
 */
public final class HeadBuffer {
    private static final int FIRST = 1024;

    private final int limit;
    private byte[] bytes = new byte[0];
    private int end;
    private int scanned;

    /** A buffer of so many bytes. */
    public HeadBuffer(int limit) {
        this.limit = limit;
    }

    /** Takes as many bytes as there is room for. */
    public void feed(ByteBuffer input) {
        int count = Math.min(input.remaining(), limit - end);
        if (end + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(FIRST, Math.max(end + count, bytes.length * 2))));
        }
        input.get(bytes, end, count);
        end += count;
    }

    /** How many bytes wait. */
    public int size() {
        return end;
    }

    /** Whether {@link #feed} takes nothing more. */
    public boolean isFull() {
        return end == limit;
    }

    /** The byte at an index below {@link #size}, 0 to 255. */
    public int at(int index) {
        return bytes[index] & 0xff;
    }

    /** Takes out the first bytes, of which there must be so many. */
    public byte[] take(int count) {
        byte[] taken = Arrays.copyOf(bytes, count);
        drop(count);
        return taken;
    }

    /** The same as text, a character for each byte. */
    public String text(int count) {
        return new String(take(count), StandardCharsets.ISO_8859_1);
    }

    /** Leaves out the first bytes. */
    public void drop(int count) {
        System.arraycopy(bytes, count, bytes, 0, end - count);
        end -= count;
        scanned = 0;
    }

    /** Leaves out what some clients send between requests. */
    public void skipEmptyLines() {
        int count = 0;
        while (count < end && (bytes[count] == '\r' || bytes[count] == '\n')) {
            count++;
        }
        if (count > 0) {
            drop(count);
        }
    }

    /** The length of the head that is there, its empty line included, or -1. */
    public int head() {
        for (; scanned < end; scanned++) {
            if (bytes[scanned] != '\n') {
                continue;
            }
            int before = scanned - 1;
            if (before > 0 && bytes[before] == '\r') {
                before--;
            }
            if (before >= 0 && bytes[before] == '\n') {
                return scanned + 1;
            }
        }
        return -1;
    }
}
