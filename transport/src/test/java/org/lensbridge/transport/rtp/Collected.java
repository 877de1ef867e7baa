package org.lensbridge.transport.rtp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;

/** Keeps what it gets. */
final class Collected implements MediaSink {
    final List<MediaFormat> formats = new ArrayList<>();
    final List<MediaFrame> frames = new ArrayList<>();
    int lost;
    boolean wanted = true;

    @Override
    public ByteBuffer allocate(int size) {
        if (size < 1 || size > MAXIMUM_FRAME) {
            throw new IllegalArgumentException("size " + size);
        }
        return ByteBuffer.allocateDirect(size);
    }

    @Override
    public boolean accept(MediaPacket packet) {
        if (packet instanceof MediaFormat format) {
            formats.add(format);
        } else {
            frames.add((MediaFrame) packet);
        }
        return wanted;
    }

    @Override
    public void lost(int packets) {
        lost += packets;
    }

    @Override
    public void end(StreamEnd end) {
        throw new AssertionError("The end is not the reception's to tell");
    }

    /** The bytes of a frame. */
    byte[] bytes(int index) {
        return bytes(frames.get(index).payload());
    }

    static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
