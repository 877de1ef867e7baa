package org.lensbridge.transport.rtsp;

import java.nio.ByteBuffer;

/**
 * A frame of media on the connection of its conversation, RFC 2326, 10.12.
 *
 * @param channel whose it is, as {@link RtspConversation#setup} told
 * @param content read-only
 */
public record InterleavedFrame(int channel, ByteBuffer content) {
    public InterleavedFrame {
        if (channel < 0 || channel > 255) {
            throw new IllegalArgumentException("A channel of interleaved frames is 0 to 255, not " + channel);
        }
        content = content.asReadOnlyBuffer();
    }

    /** A view with a position of its own. */
    @Override
    public ByteBuffer content() {
        return content.duplicate();
    }
}
