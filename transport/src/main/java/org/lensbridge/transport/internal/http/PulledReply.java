package org.lensbridge.transport.internal.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.http.HttpException;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.internal.capture.ExchangeTap;
import org.lensbridge.transport.internal.governor.Figure;

/**
 * A reply that its caller reads. The watchdog closes the connection when a read or a write has run out of time. Thread-safe as its
 * interface says.
 */
final class PulledReply implements HttpConversation {
    private static final int LONGEST_READ = 64 << 10;
    private static final Duration FAREWELL = Duration.ofMillis(200);

    private final Line line;
    private final DirectConnection connection;
    private final HttpRequest request;
    private final ExchangeTap tap;
    private final PulledTurn turn;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final byte[] chunk = new byte[LONGEST_READ];
    private ReplyReader.Begun begun;
    private boolean complete;

    // Guarded by this.
    private long readDue;
    private long writeDue;
    private boolean reads;
    private boolean writes;

    PulledReply(
            Line line,
            DirectConnection connection,
            HttpRequest request,
            ReplyReader.Begun begun,
            ExchangeTap tap,
            PulledTurn turn) {
        this.line = line;
        this.connection = connection;
        this.request = request;
        this.begun = begun;
        this.tap = tap;
        this.turn = turn;
        expect();
    }

    @Override
    public HttpReply head() {
        return begun(turn.timeout()).reply();
    }

    private ReplyReader.Begun begun(Duration limit) {
        if (begun == null) {
            readsFor(limit);
            try {
                begun = connection.reader().begin(connection.in(), request, connection.session(), tap);
            } catch (IOException | HttpException e) {
                throw failed(e, limit);
            } finally {
                readsNoMore();
            }
        }
        return begun;
    }

    @Override
    public int read(ByteBuffer into) {
        Duration limit = request.silence().orElse(turn.timeout());
        ReplyReader.Begun reply = begun(limit);
        if (complete || !into.hasRemaining()) {
            return complete ? -1 : 0;
        }
        readsFor(limit);
        try {
            int read = reply.content().read(chunk, 0, Math.min(chunk.length, into.remaining()));
            if (read < 0) {
                complete = true;
                tap.complete();
                return -1;
            }
            into.put(chunk, 0, read);
            tap.data(ByteBuffer.wrap(chunk, 0, read));
            turn.governor().counters().add(Figure.BYTES_RECEIVED, read);
            turn.governor().alive();
            return read;
        } catch (IOException e) {
            throw failed(e, limit);
        } finally {
            readsNoMore();
        }
    }

    @Override
    public void write(ByteBuffer bytes) {
        writesFor(turn.timeout());
        write(bytes, turn.timeout());
    }

    private void write(ByteBuffer bytes, Duration limit) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        try {
            connection.write(copy);
        } catch (IOException e) {
            throw failed(e, limit);
        } finally {
            writesNoMore();
        }
    }

    /** False when a write goes on. */
    private synchronized boolean writesFor(Duration limit) {
        if (writes) {
            return false;
        }
        writes = true;
        writeDue = System.nanoTime() + limit.toNanos();
        expect();
        return true;
    }

    private synchronized void writesNoMore() {
        writes = false;
        expect();
    }

    private synchronized void readsFor(Duration limit) {
        reads = true;
        readDue = System.nanoTime() + limit.toNanos();
        expect();
    }

    private synchronized void readsNoMore() {
        reads = false;
        expect();
    }

    /** Tells the connection until when somebody waits for it; while nobody does it stays open. */
    private synchronized void expect() {
        long due = System.nanoTime() + Watchdog.FAR;
        due = reads && readDue - due < 0 ? readDue : due;
        due = writes && writeDue - due < 0 ? writeDue : due;
        connection.until(due);
    }

    private CameraException failed(Exception cause, Duration limit) {
        if (closed.get()) {
            return new CameraException(Kind.GONE, "The conversation was closed.");
        }
        if (connection.isOverdue()) {
            tap.timedOut();
            return new CameraException(
                    Kind.TIMEOUT, "The device said or took nothing for " + limit.toMillis() + " ms.");
        }
        tap.failed(cause);
        return turn.failure(cause);
    }

    @Override
    public void close(ByteBuffer farewell) {
        try {
            if (!closed.get() && writesFor(FAREWELL)) {
                write(farewell, FAREWELL);
            }
        } catch (CameraException e) {
            tap.aborted();
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            tap.aborted();
            line.close();
            line.end();
            turn.end();
        }
    }
}
