package org.lensbridge.transport.internal.rtsp;

import java.nio.ByteBuffer;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;

/** A sink until the stream is closed. Thread-safe as far as {@link #close} goes. */
final class OpenSink implements MediaSink {
    private final MediaSink sink;
    private volatile boolean closed;

    OpenSink(MediaSink sink) {
        this.sink = sink;
    }

    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public ByteBuffer allocate(int size) {
        return sink.allocate(size);
    }

    @Override
    public boolean accept(MediaPacket packet) {
        return !closed && sink.accept(packet) && !closed;
    }

    @Override
    public void lost(int packets) {
        if (!closed) {
            sink.lost(packets);
        }
    }

    @Override
    public void end(StreamEnd end) {
        if (closed) {
            return;
        }
        closed = true;
        try {
            sink.end(end);
        } catch (RuntimeException | Error e) {
            // It was its last call.
            return;
        }
    }
}
