package org.lensbridge.api.media;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;

/**
 * One still picture. The content is not copied: whoever makes an image gives up the buffer's bytes for good.
 *
 * @param contentType its media type: {@code image/jpeg}
 * @param captured when it was taken or, where the device does not tell, received
 */
public record Image(String contentType, Instant captured, ByteBuffer content) {
    public Image {
        Objects.requireNonNull(contentType);
        Objects.requireNonNull(captured);
        content = content.slice().asReadOnlyBuffer();
    }

    /** A fresh read-only view of all bytes. */
    @Override
    public ByteBuffer content() {
        return content.duplicate();
    }
}
