package org.lensbridge.media.internal.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;

/**
 * Bytes on their way into one socket. What a write leaves over is kept as views, so that the buffers written from can serve the next
 * client at once. Confined to one thread.
 */
public final class Outbound {
    private static final ByteBuffer[] NOTHING = {};

    private final GatheringByteChannel channel;
    private ByteBuffer[] rest = NOTHING;

    /** Nothing is on its way yet. */
    public Outbound(GatheringByteChannel channel) {
        this.channel = channel;
    }

    /** Whether the socket has not yet taken everything. */
    public boolean pending() {
        return rest.length > 0;
    }

    /**
     * Writes what the socket takes of the buffers, moving their positions, and keeps the rest. Only when nothing is pending.
     *
     * @param lasting buffers with the same bytes at the same positions, which do not change as long as something is pending
     */
    public void write(ByteBuffer[] buffers, ByteBuffer[] lasting) throws IOException {
        if (buffers.length == 1) {
            channel.write(buffers[0]);
        } else {
            channel.write(buffers);
        }
        if (unfinished(buffers)) {
            rest = new ByteBuffer[buffers.length];
            for (int i = 0; i < buffers.length; i++) {
                rest[i] = lasting[i].duplicate().position(buffers[i].position());
            }
        }
    }

    /** Goes on with the rest; returns whether the socket took anything. */
    public boolean flush() throws IOException {
        long taken = channel.write(rest);
        if (!unfinished(rest)) {
            rest = NOTHING;
        }
        return taken > 0;
    }

    private static boolean unfinished(ByteBuffer[] buffers) {
        for (ByteBuffer buffer : buffers) {
            if (buffer.hasRemaining()) {
                return true;
            }
        }
        return false;
    }
}
