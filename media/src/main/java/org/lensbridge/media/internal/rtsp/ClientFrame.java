package org.lensbridge.media.internal.rtsp;

import java.nio.ByteBuffer;

/**
 * An interleaved frame from a client, RFC 2326, 10.12: usually an RTCP packet.
 *
 * @param channel 0 to 255
 * @param content empty for one so long that it was left out
 */
record ClientFrame(int channel, ByteBuffer content) implements RtspInput {
    ClientFrame {
        content = content.asReadOnlyBuffer();
    }

    /** A fresh view. */
    @Override
    public ByteBuffer content() {
        return content.duplicate();
    }
}
