package org.lensbridge.media.internal.feed;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Where the units of a frame in Annex B form lie, found in one pass that looks at about every third byte. Reused from frame to frame;
 * confined to one thread.
 */
public final class Units {
    private static final int CODE = 3;

    private int[] places = new int[32];
    private int count;

    /** Finds the units of all bytes; empty ones are left out, and so is what precedes the first start code. The buffer stays as it is. */
    public void find(ByteBuffer bytes) {
        count = 0;
        int limit = bytes.limit();
        int code = code(bytes, bytes.position());
        while (code < limit) {
            int unit = code + CODE;
            code = code(bytes, unit);
            int end = code;
            while (end > unit && bytes.get(end - 1) == 0) {
                end--;
            }
            if (end > unit) {
                add(unit, end - unit);
            }
        }
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** The index of a unit's first byte. */
    public int place(int unit) {
        return places[2 * unit];
    }

    /** A unit's bytes, 1 at least. */
    public int size(int unit) {
        return places[2 * unit + 1];
    }

    private void add(int unit, int size) {
        if (2 * count == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[2 * count] = unit;
        places[2 * count + 1] = size;
        count++;
    }

    /** Where the next start code begins; the limit when there is none. */
    private static int code(ByteBuffer bytes, int from) {
        int limit = bytes.limit();
        int at = from + 2;
        while (at < limit) {
            byte third = bytes.get(at);
            if (third == 0) {
                at++;
            } else if (third == 1 && bytes.get(at - 1) == 0 && bytes.get(at - 2) == 0) {
                return at - 2;
            } else {
                at += CODE;
            }
        }
        return limit;
    }
}
