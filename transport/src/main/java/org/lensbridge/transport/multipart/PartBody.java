package org.lensbridge.transport.multipart;

import java.nio.ByteBuffer;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** The body of the part that is being read, in the handler's buffer. Confined to the parser's thread. */
final class PartBody {
    private static final int FIRST_ESTIMATE = 4096;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final PartHandler handler;
    private final int most;
    private ByteBuffer bytes = NOTHING;
    private int filled;
    private int estimate = FIRST_ESTIMATE;

    /** A body of at most {@code most} bytes. */
    PartBody(PartHandler handler, int most) {
        this.handler = handler;
        this.most = most;
    }

    /** A body of which the length is stated. */
    void beginSized(int length) {
        requireWithin(length);
        bytes = allocate(length);
        filled = 0;
    }

    /** A body that may be as long as the last one that was measured. */
    void beginUnsized() {
        bytes = allocate(Math.min(estimate, most));
        filled = 0;
    }

    /** Takes note of how long a part without a stated length, or with a wrong one, was. */
    void measured(int length) {
        estimate = Math.max(FIRST_ESTIMATE, length + length / 4 + LookAhead.SIZE);
    }

    ByteBuffer bytes() {
        return bytes;
    }

    int filled() {
        return filled;
    }

    /** Takes bytes of the chunk, as many as {@code count} or as there is room for. */
    void put(ByteBuffer chunk, int count) {
        int taken = Math.min(count, capacity() - filled);
        bytes.put(filled, chunk, chunk.position(), taken);
        chunk.position(chunk.position() + taken);
        filled += taken;
    }

    /** Makes room for so many more bytes, or at least for one. */
    void room(int count) {
        int present = capacity();
        if (count <= present - filled) {
            return;
        }
        requireWithin(filled + 1L);
        int wanted = (int) Math.min(most, Math.max((long) filled + count, 2L * present + LookAhead.SIZE));
        if (wanted > present) {
            ByteBuffer larger = allocate(wanted);
            larger.put(0, bytes, 0, filled);
            bytes = larger;
        }
    }

    private int capacity() {
        return Math.min(most, bytes.limit());
    }

    /** Hands out the first {@code end} bytes; the body is empty then. */
    ByteBuffer handOut(int end) {
        ByteBuffer part = bytes;
        part.limit(end).position(0);
        drop();
        return part;
    }

    void drop() {
        bytes = NOTHING;
        filled = 0;
    }

    /** {@code end} without the line end before it. */
    int withoutLineEnd(int end) {
        int shorter = end > 0 && bytes.get(end - 1) == '\n' ? end - 1 : end;
        return shorter < end && shorter > 0 && bytes.get(shorter - 1) == '\r' ? shorter - 1 : shorter;
    }

    /** Whether the first {@code size} bytes begin and end as a JPEG image does. */
    boolean isWholeJpeg(int size) {
        return size >= 4
                && bytes.get(0) == (byte) 0xff
                && bytes.get(1) == (byte) 0xd8
                && bytes.get(size - 2) == (byte) 0xff
                && bytes.get(size - 1) == (byte) 0xd9;
    }

    private ByteBuffer allocate(int size) {
        ByteBuffer buffer = handler.allocate(Math.max(1, size));
        return buffer.position() == 0 ? buffer : buffer.slice();
    }

    private void requireWithin(long size) {
        if (size > most) {
            throw new CameraException(
                    Kind.PROTOCOL, "A part has " + size + " bytes or more; accepted are " + most + ".");
        }
    }
}
