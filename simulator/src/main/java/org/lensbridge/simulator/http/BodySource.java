package org.lensbridge.simulator.http;

import java.nio.ByteBuffer;
import java.util.Iterator;

/**
 * Sends bytes that are made while they are sent: the next ones are asked for when the client has taken the last. Confined to
 * the event loop.
 */
public final class BodySource {
    /** Bytes after which other connections have their turn. */
    private static final long TURN = 256 * 1024;

    private final Connection connection;
    private final Iterator<ByteBuffer[]> pieces;
    private final Runnable done;

    private BodySource(Connection connection, Iterator<ByteBuffer[]> pieces, Runnable done) {
        this.connection = connection;
        this.pieces = pieces;
        this.done = done;
    }

    /** Sends all pieces, then runs {@code done}; when the connection is closed before, nothing more is asked for. */
    public static void send(Connection connection, Iterator<ByteBuffer[]> pieces, Runnable done) {
        new BodySource(connection, pieces, done).turn();
    }

    private void turn() {
        long sent = 0;
        while (connection.isOpen() && connection.backlog() == 0 && sent < TURN) {
            if (!pieces.hasNext()) {
                done.run();
                return;
            }
            ByteBuffer[] next = pieces.next();
            for (ByteBuffer piece : next) {
                sent += piece.remaining();
            }
            connection.send(next);
        }
        if (connection.isOpen()) {
            connection.whenDrained(this::turn);
        }
    }
}
