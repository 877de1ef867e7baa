package org.lensbridge.simulator.fault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.EventLoop;

/** Sends the same block of filler over and over, as fast as the client reads, until the connection is closed. */
final class Flood {
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int BLOCK = 64 * 1024;

    private final EventLoop loop;
    private final Connection connection;
    private final ByteBuffer block;

    private Flood(EventLoop loop, Connection connection, byte[] block) {
        this.loop = loop;
        this.connection = connection;
        this.block = ByteBuffer.wrap(block);
    }

    /** A letter without end: no line break, no boundary. */
    static void letters(EventLoop loop, Connection connection) {
        repeat(loop, connection, "a");
    }

    /** A text over and over, without a gap. */
    static void repeat(EventLoop loop, Connection connection, String text) {
        byte[] block = text.repeat(Math.max(1, BLOCK / text.length())).getBytes(StandardCharsets.ISO_8859_1);
        new Flood(loop, connection, block).pour();
    }

    /** The same noise every time, so that a failure can be repeated. */
    static void noise(EventLoop loop, Connection connection) {
        byte[] block = new byte[BLOCK];
        new Random(4711).nextBytes(block);
        new Flood(loop, connection, block).pour();
    }

    private void pour() {
        if (!connection.isOpen()) {
            return;
        }
        if (connection.backlog() == 0) {
            connection.send(block.duplicate());
        }
        loop.schedule(PAUSE, this::pour);
    }
}
