package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import org.lensbridge.api.media.Codec;

/** Documents of ONVIF analytics metadata (ONVIF Streaming Specification, 5.1.2). */
final class Metadata implements WholeDepacketizer.Kind {
    /** In bytes: longer documents are dropped. */
    static final int MOST = 1 << 20;

    private static final byte BYTE_ORDER_MARK = (byte) 0xef;

    @Override
    public void describe(FrameOutput output) {
        if (!output.described()) {
            output.video(Codec.ONVIF_METADATA, 0, 0, ByteBuffer.allocate(0));
        }
    }

    /** Whether it can be the beginning of a document, and not the rest of one that began before the session. */
    @Override
    public boolean key(byte[] bytes, int size) {
        return bytes[0] == '<' || bytes[0] == BYTE_ORDER_MARK || bytes[0] >= 0 && bytes[0] <= ' ';
    }
}
