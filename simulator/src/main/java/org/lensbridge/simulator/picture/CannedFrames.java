package org.lensbridge.simulator.picture;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lensbridge.simulator.FrameStamp;

/**
 * A loop of frames drawn beforehand and padded to one size with comment segments. Only the stamp differs from round
 * to round, so making a frame costs almost nothing whatever its size. Immutable.
 */
public final class CannedFrames implements FrameSource {
    private static final int LARGEST_COMMENT = 65_000;

    private final List<ByteBuffer> pictures;

    private CannedFrames(List<ByteBuffer> pictures) {
        this.pictures = List.copyOf(pictures);
    }

    /** Draws {@code count} pictures; each gets at least {@code bytes} bytes, more if the drawing needs more. Closes the drawing. */
    public static CannedFrames draw(DrawnFrames drawing, String camera, int count, int bytes) {
        List<ByteBuffer> pictures = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            FrameStamp stamp = new FrameStamp(i + 1, camera, 1, 1, Instant.EPOCH);
            ByteBuffer rest = drawing.make(new Profile(1, 1), stamp).rest();
            pictures.add(padded(rest, bytes));
        }
        drawing.close();
        return new CannedFrames(pictures);
    }

    @Override
    public Frame make(Profile profile, FrameStamp stamp) {
        ByteBuffer picture = pictures.get((int) (stamp.frame() % pictures.size()));
        return Frame.of(stamp, picture);
    }

    @Override
    public void close() {
        // The pictures live until nobody sends them any more.
    }

    /** A JPEG in memory that sockets read without a copy. */
    private static ByteBuffer padded(ByteBuffer rest, int bytes) {
        int missing = Math.max(0, bytes - rest.remaining() - 2);
        int segments = (missing + LARGEST_COMMENT - 1) / LARGEST_COMMENT;
        ByteBuffer picture = ByteBuffer.allocateDirect(2 + 4 + rest.remaining() + missing + 4 * segments);
        picture.putShort((short) 0xffd8);
        picture.putShort((short) 0xfffe).putShort((short) 2);
        int left = missing;
        while (left > 0) {
            int length = Math.min(left, LARGEST_COMMENT);
            picture.putShort((short) 0xfffe).putShort((short) (length + 2));
            picture.position(picture.position() + length);
            left -= length;
        }
        return picture.put(rest.duplicate()).flip().asReadOnlyBuffer();
    }
}
