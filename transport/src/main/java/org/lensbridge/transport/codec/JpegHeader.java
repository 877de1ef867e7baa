package org.lensbridge.transport.codec;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What the head of a JPEG image tells (ISO/IEC 10918-1, annex B).
 *
 * @param width in pixels
 * @param height in pixels
 */
public record JpegHeader(int width, int height) {
    private static final int START_OF_SCAN = 0xda;

    /** Whether the bytes begin like a JPEG image; the buffer is left as it is. */
    public static boolean begins(ByteBuffer image) {
        int at = image.position();
        return image.remaining() >= 3
                && (image.get(at) & 0xff) == 0xff
                && (image.get(at + 1) & 0xff) == 0xd8
                && (image.get(at + 2) & 0xff) == 0xff;
    }

    /** Finds the frame header; empty when there is none before the picture's data. The buffer is left as it is. */
    public static Optional<JpegHeader> read(ByteBuffer image) {
        if (!begins(image)) {
            return Optional.empty();
        }
        ByteBuffer bytes = image.duplicate();
        bytes.position(bytes.position() + 2);
        while (bytes.remaining() >= 4 && (bytes.get() & 0xff) == 0xff) {
            int marker = bytes.get() & 0xff;
            if (marker == 0xff) {
                bytes.position(bytes.position() - 1);
                continue;
            }
            int length = (bytes.getShort() & 0xffff) - 2;
            if (marker == START_OF_SCAN || length < 0 || length > bytes.remaining()) {
                return Optional.empty();
            }
            if (isFrame(marker) && length >= 5) {
                bytes.get();
                int height = bytes.getShort() & 0xffff;
                return Optional.of(new JpegHeader(bytes.getShort() & 0xffff, height));
            }
            bytes.position(bytes.position() + length);
        }
        return Optional.empty();
    }

    /** SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC). */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
