package org.lensbridge.runtime.internal.stream;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;

/**
 * One opening of a stream: the sink that its driver pushes into. Once {@link #close() closed} it takes nothing more, so
 * that an upstream that was given up cannot disturb its successor. Used by the driver's thread; its end may be asked for by any.
 */
final class Upstream implements MediaSink {
    /** Packets that wait while another thread has the turn; a healthy turn takes microseconds. */
    private static final int MOST_WAITING = 256;

    private final LiveStream stream;
    private final Turn turn;
    private final AtomicInteger waiting = new AtomicInteger();
    private final FrameMemory.Slabs slabs;
    private final long madeAt = System.nanoTime();
    private volatile boolean lost;
    private volatile boolean closed;
    private volatile StreamHandle handle;

    Upstream(LiveStream stream, Turn turn, FrameMemory memory) {
        this.stream = stream;
        this.turn = turn;
        slabs = memory.slabs();
    }

    @Override
    public ByteBuffer allocate(int size) {
        return slabs.allocate(size);
    }

    @Override
    public boolean accept(MediaPacket packet) {
        if (closed) {
            return false;
        }
        if (turn.tryEnter()) {
            try {
                stream.deliver(this, packet);
            } finally {
                turn.exit();
            }
        } else if (waiting.incrementAndGet() <= MOST_WAITING) {
            turn.run(() -> {
                waiting.decrementAndGet();
                stream.deliver(this, packet);
            });
        } else {
            // Some inline reader holds the turn against its contract: bounded memory goes before its frames.
            waiting.decrementAndGet();
            lost = true;
        }
        return !closed;
    }

    @Override
    public void lost(int packets) {
        if (!closed && packets > 0) {
            stream.lost(packets);
        }
    }

    @Override
    public void end(StreamEnd end) {
        if (!closed) {
            closed = true;
            stream.ended(this, end);
        }
    }

    long madeAt() {
        return madeAt;
    }

    /** Whether packets were lost since the last call. */
    boolean takeLost() {
        if (!lost) {
            return false;
        }
        lost = false;
        return true;
    }

    boolean closed() {
        return closed;
    }

    /** The driver has agreed; what it gave is closed by {@link #release()}. */
    void opened(StreamHandle given) {
        handle = given;
    }

    /** Takes nothing more from now on. */
    void close() {
        closed = true;
    }

    /** Closes the driver's side: foreign code that may take a second. */
    void release() {
        closed = true;
        StreamHandle given = handle;
        if (given != null) {
            handle = null;
            given.close();
        }
    }
}
