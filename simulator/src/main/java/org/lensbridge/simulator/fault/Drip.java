package org.lensbridge.simulator.fault;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.EventLoop;

/** Sends bytes one at a time. */
final class Drip {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final EventLoop loop;
    private final Connection connection;
    private final ArrayDeque<ByteBuffer> waiting = new ArrayDeque<>();
    private Runnable done = () -> {};

    Drip(EventLoop loop, Connection connection) {
        this.loop = loop;
        this.connection = connection;
    }

    boolean isIdle() {
        return waiting.isEmpty();
    }

    /** Begins to send when idle, and calls {@code whenDone} after the last byte. */
    void send(List<ByteBuffer> buffers, Runnable whenDone) {
        waiting.addAll(buffers);
        done = whenDone;
        drop();
    }

    private void drop() {
        while (!waiting.isEmpty() && !waiting.peek().hasRemaining()) {
            waiting.remove();
        }
        if (waiting.isEmpty()) {
            done.run();
        } else if (connection.isOpen()) {
            connection.send(ByteBuffer.wrap(new byte[] {waiting.peek().get()}));
            loop.schedule(PAUSE, this::drop);
        }
    }
}
