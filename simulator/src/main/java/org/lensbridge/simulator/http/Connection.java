package org.lensbridge.simulator.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * One accepted connection. Confined to the event loop's thread.
 *
 * <p>Requests are handled one after the other. While one is unanswered, further bytes are kept up to the limit of
 * one request head. After {@link #startStream} the connection never reads requests again: what the client sends is
 * counted and dropped.
 */
public final class Connection {
    private static final ByteBuffer CONTINUE =
            ByteBuffer.wrap("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

    private enum State {
        READING,
        ANSWERING,
        STREAMING,
        CLOSED
    }

    private final long id;
    private final HttpServer server;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final InetSocketAddress remote;
    private final RequestParser parser;
    private final Outbound outbound;
    private State state = State.READING;
    private boolean keepAlive;
    private boolean closeWhenSent;
    private boolean endOutputWhenSent;
    private boolean inputEnded;
    private boolean awaitsContinue;
    private long lastProgress = System.nanoTime();
    private Consumer<ByteBuffer> received = bytes -> {};
    private Runnable whenClosed = () -> {};
    private Optional<Runnable> bodyEnd = Optional.empty();
    private Runnable whenDrained = () -> {};

    Connection(long id, HttpServer server, SocketChannel channel, SelectionKey key) throws IOException {
        this.id = id;
        this.server = server;
        this.channel = channel;
        this.key = key;
        this.remote = (InetSocketAddress) channel.getRemoteAddress();
        this.parser = new RequestParser(server.limits());
        this.outbound = new Outbound(channel);
    }

    /** Counts up from 1 in the order of acceptance. */
    public long id() {
        return id;
    }

    public InetSocketAddress remote() {
        return remote;
    }

    /** Whether the connection stays open after the reply to the current request. */
    public boolean keepAlive() {
        return keepAlive && !inputEnded && !awaitsContinue;
    }

    public boolean isOpen() {
        return state != State.CLOSED;
    }

    /** Bytes sent here that the client's socket has not taken yet. */
    public long backlog() {
        return outbound.bytes();
    }

    /** Sends bytes without looking at them; the buffers are consumed, so shared ones are passed as duplicates. */
    public void send(ByteBuffer... buffers) {
        if (state == State.CLOSED) {
            return;
        }
        try {
            if (outbound.bytes() == 0) {
                lastProgress = System.nanoTime();
            }
            boolean sent = outbound.send(buffers);
            interest(SelectionKey.OP_WRITE, !sent);
        } catch (IOException e) {
            close();
        }
    }

    /** The reply to the current request is complete: go on with the next one, or close. */
    public void endReply(boolean keep) {
        if (state != State.ANSWERING) {
            return;
        }
        if (!keep || !keepAlive()) {
            closeWhenSent();
            return;
        }
        state = State.READING;
        lastProgress = System.nanoTime();
        interest(SelectionKey.OP_READ, true);
        server.loop().execute(this::nextRequest);
    }

    /** From here on the connection carries one endless reply; {@code received} learns how much a client sends. */
    public void startStream(IntConsumer bytesReceived) {
        talk(bytes -> bytesReceived.accept(bytes.remaining()));
    }

    /**
     * From here on the connection speaks another protocol: {@code bytesReceived} takes what the client sends; the buffer is good
     * for the time of the call.
     */
    public void talk(Consumer<ByteBuffer> bytesReceived) {
        if (state == State.CLOSED) {
            return;
        }
        state = State.STREAMING;
        received = bytesReceived;
        interest(SelectionKey.OP_READ, true);
        if (inputEnded) {
            close();
        }
    }

    /**
     * Hands the body of the request that is being answered to {@code bytes} as it comes, and runs {@code end} after its last
     * byte; neither when the client goes away before or sends what is no body. A client that waits for it is told to go on.
     */
    public void takeBody(Consumer<ByteBuffer> bytes, Runnable end) {
        parser.takeBody(bytes);
        bodyEnd = Optional.of(end);
        if (awaitsContinue) {
            awaitsContinue = false;
            send(CONTINUE.duplicate());
        }
        interest(SelectionKey.OP_READ, true);
        server.loop().execute(this::passBody);
    }

    /** What nobody has taken waits for the reply, and is dropped after it. */
    private void passBody() {
        if (bodyEnd.isEmpty() || state == State.CLOSED) {
            return;
        }
        try {
            if (parser.passBody()) {
                Runnable end = bodyEnd.get();
                bodyEnd = Optional.empty();
                end.run();
            }
        } catch (BadRequestException e) {
            close();
        }
    }

    /** Calls the task when the connection is closed, at once if it is already. */
    public void whenClosed(Runnable task) {
        if (state == State.CLOSED) {
            task.run();
        } else {
            whenClosed = task;
        }
    }

    /** Calls the task once, from the loop, when the client's socket has taken everything that waits now. */
    void whenDrained(Runnable task) {
        if (outbound.bytes() == 0) {
            server.loop().execute(task);
        } else {
            whenDrained = task;
        }
    }

    public void closeWhenSent() {
        closeWhenSent = true;
        if (outbound.bytes() == 0) {
            close();
        }
    }

    /** Ends the output only, once everything is sent; what the client sends is read and dropped. */
    public void endOutputWhenSent() {
        endOutputWhenSent = true;
        startStream(count -> {});
        endOutputIfSent();
    }

    private void endOutputIfSent() {
        if (!endOutputWhenSent || state == State.CLOSED || outbound.bytes() > 0) {
            return;
        }
        try {
            channel.shutdownOutput();
        } catch (IOException e) {
            close();
        }
    }

    /** Reads nothing any more; the connection stays open until the client was idle for too long. */
    public void endInput() {
        if (state == State.CLOSED) {
            return;
        }
        state = State.READING;
        interest(SelectionKey.OP_READ, false);
        try {
            channel.shutdownInput();
        } catch (IOException e) {
            close();
        }
    }

    /** Closes with RST instead of FIN; what the client has not received yet is lost. */
    public void reset() {
        try {
            if (state != State.CLOSED) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException e) {
            // Closed by the client just now.
        }
        close();
    }

    /** How many of the connections that are open were accepted before this one. */
    public long older() {
        return server.olderThan(id);
    }

    public void close() {
        if (state == State.CLOSED) {
            return;
        }
        state = State.CLOSED;
        try {
            channel.close();
        } catch (IOException e) {
            // The peer learns the same from the end of the process; nothing is left to release.
        }
        server.closed(this);
        whenClosed.run();
    }

    void ready() {
        try {
            if (key.isValid() && key.isReadable()) {
                read();
            }
            if (key.isValid() && key.isWritable()) {
                write();
            }
        } catch (IOException e) {
            close();
        }
    }

    private void read() throws IOException {
        ByteBuffer input = server.input();
        input.clear();
        int count = channel.read(input);
        if (count < 0) {
            endOfInput();
            return;
        }
        if (outbound.bytes() == 0) {
            lastProgress = System.nanoTime();
        }
        if (state == State.STREAMING) {
            received.accept(input.flip());
            return;
        }
        parser.feed(input.flip());
        passBody();
        nextRequest();
        if (state == State.ANSWERING && parser.buffered() > server.limits().head()) {
            interest(SelectionKey.OP_READ, false);
        }
    }

    /** A client may end its side and still wait for the reply; on a stream it means that nobody listens. */
    private void endOfInput() {
        inputEnded = true;
        parser.endInput();
        passBody();
        boolean complete = bodyEnd.isEmpty();
        if (complete && state == State.ANSWERING || closeWhenSent) {
            interest(SelectionKey.OP_READ, false);
        } else {
            close();
        }
    }

    private void nextRequest() {
        if (state != State.READING || closeWhenSent) {
            return;
        }
        try {
            Optional<Request> request = parser.next();
            if (request.isPresent()) {
                state = State.ANSWERING;
                keepAlive = request.get().keepAlive();
                awaitsContinue = request.get().header("Expect").isPresent();
                server.handle(request.get(), this);
            }
        } catch (BadRequestException e) {
            state = State.ANSWERING;
            keepAlive = false;
            server.refuse(e, this);
        }
    }

    private void write() throws IOException {
        long before = outbound.written();
        boolean sent = outbound.flush();
        if (outbound.written() > before) {
            lastProgress = System.nanoTime();
        }
        interest(SelectionKey.OP_WRITE, !sent);
        if (sent) {
            Runnable task = whenDrained;
            whenDrained = () -> {};
            task.run();
        }
        if (outbound.bytes() == 0 && closeWhenSent) {
            close();
        }
        endOutputIfSent();
    }

    /** Closes when the client has been silent, or has taken nothing, for longer than the limits say. */
    void closeWhenLate(long now) {
        long waited = now - lastProgress;
        HttpLimits limits = server.limits();
        boolean late = false;
        if (outbound.bytes() > 0) {
            late = waited > limits.writeTimeout().toNanos();
        } else if (state == State.READING) {
            boolean begun = parser.buffered() > 0;
            late = waited > (begun ? limits.requestTimeout() : limits.idleTimeout()).toNanos();
        } else if (bodyEnd.isPresent()) {
            late = waited > limits.idleTimeout().toNanos();
        }
        if (late) {
            close();
        }
    }

    private void interest(int operation, boolean wanted) {
        if (key.isValid()) {
            int now = key.interestOps();
            int then = wanted ? now | operation : now & ~operation;
            if (now != then) {
                key.interestOps(then);
            }
        }
    }
}
