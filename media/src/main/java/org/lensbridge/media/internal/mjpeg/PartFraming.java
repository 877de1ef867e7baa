package org.lensbridge.media.internal.mjpeg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.lensbridge.api.media.MediaFrame;

/**
 * Frames as parts of {@code multipart/x-mixed-replace}. The boundary follows each image at once instead of preceding the next one:
 * browsers show an image when they see the boundary behind it, and would otherwise always be one frame late.
 *
 * <p>Heads lie one after the other in slabs of direct memory that are never reused, because a slow reader may still be writing an old
 * one. Confined to one thread.
 */
final class PartFraming {
    static final String BOUNDARY = "lensbridge-frame";
    static final String CONTENT_TYPE = "multipart/x-mixed-replace; boundary=" + BOUNDARY;

    private static final int SLAB = 16 << 10;
    private static final byte[] PREAMBLE = ascii("--" + BOUNDARY + "\r\n");
    private static final ByteBuffer TAIL = direct(ascii("\r\n--" + BOUNDARY + "\r\n"));

    private ByteBuffer slab = ByteBuffer.allocateDirect(0);
    private long sequence;

    /** What precedes the first part. */
    static ByteBuffer preamble() {
        return ByteBuffer.wrap(PREAMBLE);
    }

    /** The frame as the next part. Its bytes are shared, wherever they lie. */
    Part next(MediaFrame frame) {
        ByteBuffer payload = frame.payload();
        ByteBuffer head = head(payload.remaining(), frame.captured());
        return new Part(++sequence, frame.captured(), head, payload, TAIL.duplicate());
    }

    private ByteBuffer head(int length, Instant captured) {
        byte[] text = ascii("Content-Type: image/jpeg\r\nContent-Length: " + length + "\r\nX-Timestamp: "
                + seconds(captured) + "\r\n\r\n");
        if (slab.remaining() < text.length) {
            slab = ByteBuffer.allocateDirect(SLAB);
        }
        ByteBuffer head = slab.slice(slab.position(), text.length);
        slab.put(text);
        return head;
    }

    /** Seconds since 1970 with six decimals, as other MJPEG servers write them. */
    private static String seconds(Instant time) {
        String micros = Integer.toString(1_000_000 + time.getNano() / 1000);
        return time.getEpochSecond() + "." + micros.substring(1);
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
