package org.lensbridge.media.internal.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the boxes of ISO/IEC 14496-12: size, type, content. Grows as needed; confined to one thread. */
final class Boxes {
    private ByteBuffer bytes = ByteBuffer.allocate(1024);

    /** Begins a box; {@code content} writes what is in it. */
    Boxes box(String type, Runnable content) {
        room(8);
        int begin = bytes.position();
        bytes.putInt(0).put(type.getBytes(StandardCharsets.US_ASCII));
        content.run();
        bytes.putInt(begin, bytes.position() - begin);
        return this;
    }

    /** A box with a version and flags. */
    Boxes full(String type, int version, int flags, Runnable content) {
        return box(type, () -> {
            i32(version << 24 | flags);
            content.run();
        });
    }

    Boxes i8(int value) {
        room(1);
        bytes.put((byte) value);
        return this;
    }

    Boxes i16(int value) {
        room(2);
        bytes.putShort((short) value);
        return this;
    }

    Boxes i32(int value) {
        room(4);
        bytes.putInt(value);
        return this;
    }

    Boxes ascii(String text) {
        return put(text.getBytes(StandardCharsets.US_ASCII));
    }

    Boxes put(byte... content) {
        room(content.length);
        bytes.put(content);
        return this;
    }

    /** So many zeros. */
    Boxes zeros(int count) {
        return put(new byte[count]);
    }

    /** All that was written. */
    ByteBuffer written() {
        return bytes.duplicate().flip().asReadOnlyBuffer();
    }

    private void room(int size) {
        if (bytes.remaining() < size) {
            int at = bytes.position();
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), Math.max(at + size, 2 * at)))
                    .position(at);
        }
    }
}
