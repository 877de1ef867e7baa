package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.lensbridge.api.media.MediaSink;

/** The bytes of a frame as they come together, in memory that is used again for the next frame. Confined. */
final class Gathered {
    private static final int FIRST = 16 << 10;
    /** Memory beyond this is not kept for frames that are far smaller. */
    private static final int KEPT = 1 << 20;

    private final int most;
    byte[] bytes = new byte[0];
    int size;

    Gathered() {
        this(MediaSink.MAXIMUM_FRAME);
    }

    /** Up to so many bytes. */
    Gathered(int most) {
        this.most = most;
    }

    /** False, and nothing is added, when there is no more room. */
    boolean add(ByteBuffer from, int at, int count) {
        if (!room(count)) {
            return false;
        }
        from.get(at, bytes, size, count);
        size += count;
        return true;
    }

    boolean add(byte[] from) {
        if (!room(from.length)) {
            return false;
        }
        System.arraycopy(from, 0, bytes, size, from.length);
        size += from.length;
        return true;
    }

    boolean add(int one) {
        if (!room(1)) {
            return false;
        }
        bytes[size++] = (byte) one;
        return true;
    }

    /** Makes room for what is written at {@code size} by hand. */
    boolean room(int count) {
        if (count > most - size) {
            return false;
        }
        if (count > bytes.length - size) {
            int wanted = Math.max(FIRST, Math.max(size + count, 2 * bytes.length));
            bytes = Arrays.copyOf(bytes, Math.min(most, wanted));
        }
        return true;
    }

    void clear() {
        if (bytes.length > KEPT && size < bytes.length / 8) {
            bytes = new byte[0];
        }
        size = 0;
    }
}
