package org.lensbridge.transport.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * H.264 as a stream of bytes: units behind start codes (ITU-T H.264, annex B). Places are absolute indexes of a buffer, whose position, limit and
 * bytes stay as they are unless a method says otherwise. Each method looks at a byte once. Stateless.
 */
public final class AnnexB {
    /** How many bytes {@link #delimit} may add. */
    public static final int DELIMITER_BYTES = 5;

    /** Remarks (SEI). */
    public static final int REMARK = 6;
    /** A slice of a picture that needs others. */
    public static final int SLICE = 1;
    /** A slice of a picture that needs no other: IDR. */
    public static final int KEY_SLICE = 5;
    /** A sequence parameter set. */
    public static final int SEQUENCE = 7;
    /** A picture parameter set. */
    public static final int PICTURE = 8;
    /** An access unit delimiter. */
    public static final int DELIMITER = 9;

    /** A delimiter as devices leave it out: what follows may be pictures of any kind that need no other. */
    private static final byte[] ACCESS_UNIT_DELIMITER = {0, 0, 1, DELIMITER, 0x10};

    /** Before a start code a writer may put zeros; more than a few are no sign of one. */
    private static final int MOST_LEADING_ZEROS = 64;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int BLOCK = 1 << 10;
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long EDGES = 0x8000_0000_0000_0080L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private AnnexB() {}

    /** Whether the bytes begin with a start code, zeros before it included. */
    public static boolean begins(ByteBuffer bytes) {
        int last = Math.min(bytes.limit(), bytes.position() + MOST_LEADING_ZEROS) - 1;
        int at = bytes.position();
        while (at < last && bytes.get(at) == 0) {
            at++;
        }
        return at - bytes.position() >= 2 && at <= last && bytes.get(at) == 1;
    }

    /** Where the next unit begins whose start code lies at or behind {@code from}: behind that code. The limit when there is none. */
    public static int unit(ByteBuffer bytes, int from) {
        int code = code(bytes, from);
        return code < 0 ? bytes.limit() : code + 1;
    }

    /** Where the unit that begins at {@code unit} ends: before the zeros in front of the next start code or of the end. */
    public static int end(ByteBuffer bytes, int unit) {
        int code = code(bytes, unit);
        int end = code < 0 ? bytes.limit() : code;
        while (end > unit && bytes.get(end - 1) == 0) {
            end--;
        }
        return end;
    }

    /**
     * The last byte of the next start code; -1 when there is none. Looks at copies of blocks: a buffer is of one of four kinds, heap or not and
     * read-only or not, and where all of them come by, each look into it is a call.
     */
    private static int code(ByteBuffer bytes, int from) {
        int limit = bytes.limit();
        byte[] block = new byte[Math.max(0, Math.min(BLOCK, limit - from))];
        for (int start = from; start < limit - 2; start += BLOCK - 2) {
            int size = Math.min(BLOCK, limit - start);
            bytes.get(start, block, 0, size);
            int code = code(block, size);
            if (code >= 0) {
                return start + code;
            }
        }
        return -1;
    }

    /** Eight bytes without two zeros in a row are passed over at once. */
    private static int code(byte[] bytes, int size) {
        int last = size - 2;
        int at = 0;
        while (at < last) {
            at = passOver(bytes, at, last);
            for (int end = Math.min(at + 8, last); at < end; at++) {
                if (bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 1) {
                    return at + 2;
                }
            }
        }
        return -1;
    }

    /** The first eight bytes that may have two zeros in a row, or one at an edge. */
    private static int passOver(byte[] bytes, int from, int last) {
        int at = from;
        while (at + 8 <= last) {
            long eight = (long) EIGHT.get(bytes, at);
            long zeros = eight - ONES & ~eight & HIGH_BITS;
            if ((zeros & (zeros << 8 | EDGES)) != 0) {
                return at;
            }
            at += 8;
        }
        return at;
    }

    /** Who is told where units are. */
    @FunctionalInterface
    public interface Units {
        /** A unit, without its start code and the zeros behind it. */
        void unit(int from, int end);
    }

    /** Tells all units behind start codes; those without bytes are passed over. */
    public static void units(ByteBuffer bytes, Units units) {
        int code = code(bytes, bytes.position());
        while (code >= 0) {
            int from = code + 1;
            code = code(bytes, from);
            int end = code < 0 ? bytes.limit() : code - 2;
            while (end > from && bytes.get(end - 1) == 0) {
                end--;
            }
            if (end > from) {
                units.unit(from, end);
            }
        }
    }

    /** The type of the unit that begins at {@code unit}; 0, which no unit has, behind the limit. */
    public static int type(ByteBuffer bytes, int unit) {
        return unit < bytes.limit() ? bytes.get(unit) & 0x1f : 0;
    }

    /** Whether all units are such as stand in front of a picture: parameter sets, remarks and delimiters. False without any. */
    public static boolean isAhead(ByteBuffer bytes) {
        int unit = unit(bytes, bytes.position());
        boolean any = unit < bytes.limit();
        while (unit < bytes.limit()) {
            if (type(bytes, unit) < REMARK || type(bytes, unit) > DELIMITER) {
                return false;
            }
            unit = unit(bytes, unit);
        }
        return any;
    }

    /** Takes zeros off the end: moves the limit. No unit ends with a zero of its own. */
    public static void trim(ByteBuffer bytes) {
        int end = bytes.limit();
        while (end > bytes.position() && bytes.get(end - 1) == 0) {
            end--;
        }
        bytes.limit(end);
    }

    /**
     * Puts a delimiter where the zeros at the end were, so that a decoder need not wait for the next unit: writes behind the limit and moves it. A
     * buffer without {@link #DELIMITER_BYTES} of room stays as it is; one that ends with a delimiter too.
     *
     * @return whether the buffer ends with a delimiter
     */
    public static boolean delimit(ByteBuffer bytes) {
        trim(bytes);
        int end = bytes.limit();
        if (endsWithDelimiter(bytes)) {
            return true;
        }
        if (bytes.capacity() - end < DELIMITER_BYTES) {
            return false;
        }
        bytes.limit(end + DELIMITER_BYTES);
        for (int i = 0; i < DELIMITER_BYTES; i++) {
            bytes.put(end + i, ACCESS_UNIT_DELIMITER[i]);
        }
        return true;
    }

    private static boolean endsWithDelimiter(ByteBuffer bytes) {
        int at = bytes.limit() - DELIMITER_BYTES;
        return at >= bytes.position()
                && bytes.get(at) == 0
                && bytes.get(at + 1) == 0
                && bytes.get(at + 2) == 1
                && (bytes.get(at + 3) & 0x1f) == DELIMITER;
    }
}
