package org.lensbridge.api.media;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One access unit. The payload is not copied: whoever makes a frame gives up the buffer's bytes for good.
 *
 * @param pts presentation time since the start of the stream, never going back on one track
 * @param captured when the picture was taken by the device's clock where it tells, else when it arrived
 * @param keyFrame whether a reader can start here
 */
public record MediaFrame(int track, Duration pts, Instant captured, boolean keyFrame, ByteBuffer payload)
        implements MediaPacket {
    public MediaFrame {
        Objects.requireNonNull(pts);
        Objects.requireNonNull(captured);
        payload = payload.slice().asReadOnlyBuffer();
    }

    /** A fresh read-only view of all bytes; its position is the caller's own. */
    @Override
    public ByteBuffer payload() {
        return payload.duplicate();
    }

    /** The number of bytes. */
    public int size() {
        return payload.capacity();
    }
}
