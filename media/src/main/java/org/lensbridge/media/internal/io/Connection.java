package org.lensbridge.media.internal.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lensbridge.media.internal.http.BadRequestException;
import org.lensbridge.media.internal.http.RequestHead;
import org.lensbridge.media.internal.http.RequestParser;
import org.lensbridge.media.internal.http.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's socket: request after request, until one is answered by a stream that lasts. Reads nothing while a request is being
 * answered, so a client cannot pile up work. Confined to the loop's thread.
 */
public final class Connection implements Consumer<SelectionKey> {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private enum Phase {
        /** A request is awaited or coming in. */
        HEAD,
        /** A request is being answered elsewhere. */
        WAITING,
        /** An answer is on its way out. */
        REPLY,
        /** A tenant writes. */
        STREAM,
        /** The answer is out, the client's end is awaited: closing earlier could destroy the answer under way. */
        FAREWELL,
        CLOSED
    }

    private final SocketChannel channel;
    private final Connections home;
    private final RequestParser parser;
    private final Outbound outbound;
    private final String peer;
    private final SelectionKey key;
    private Phase phase = Phase.HEAD;
    private Exchange exchange;
    private Tenant tenant;
    private boolean keepAlive;
    private long deadline;

    Connection(SocketChannel channel, String peer, Connections home) throws IOException {
        this.channel = channel;
        this.peer = peer;
        this.home = home;
        parser = new RequestParser(home.limits().head());
        outbound = new Outbound(channel);
        key = home.loop().register(channel, SelectionKey.OP_READ, this);
        await(home.limits().headTime());
    }

    /** The client's address without its port. */
    public String peer() {
        return peer;
    }

    /** Whether the socket has not yet taken all of the last write. */
    public boolean pending() {
        return outbound.pending();
    }

    /**
     * Writes buffers for the tenant, moving their positions. Only when nothing is {@link #pending}.
     *
     * @param lasting buffers with the same bytes at the same positions, which never change
     */
    public void write(ByteBuffer[] buffers, ByteBuffer[] lasting) {
        if (phase == Phase.STREAM) {
            send(buffers, lasting);
        }
    }

    /** Closes the socket and tells the tenant. */
    public void close() {
        if (phase == Phase.CLOSED) {
            return;
        }
        phase = Phase.CLOSED;
        exchange = null;
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("A client's socket did not close: {}", e.getMessage());
        }
        home.closed(this);
        if (tenant != null) {
            tenant.closed();
        }
    }

    boolean answers(Exchange asked) {
        return phase == Phase.WAITING && exchange == asked;
    }

    void reply(boolean keep, ByteBuffer... answer) {
        exchange = null;
        keepAlive = keep;
        phase = Phase.REPLY;
        send(answer, answer);
        if (phase == Phase.REPLY && !outbound.pending()) {
            replied();
        }
    }

    void handOver(Tenant next, ByteBuffer... start) {
        exchange = null;
        tenant = next;
        phase = Phase.STREAM;
        key.interestOps(SelectionKey.OP_READ);
        send(start, start);
        if (phase == Phase.STREAM && parser.started()) {
            tenant.received(parser.rest());
        }
    }

    /** Looks after the deadline of the present phase. */
    void tick(long now) {
        if (phase == Phase.STREAM) {
            tenant.tick(now);
        }
        if (phase == Phase.CLOSED || deadline - now > 0 || phase == Phase.STREAM && !outbound.pending()) {
            return;
        }
        if (phase == Phase.WAITING) {
            exchange.reply(Response.text(504, "There was no answer in time."));
        } else if (phase == Phase.HEAD && parser.started()) {
            refuse(Response.text(408, "The request did not come in in time."));
        } else {
            close();
        }
    }

    @Override
    public void accept(SelectionKey ready) {
        try {
            if (ready.isWritable() && outbound.pending()) {
                flush();
            }
            if (phase != Phase.CLOSED && ready.isReadable()) {
                read();
            }
        } catch (IOException e) {
            close();
        } catch (RuntimeException e) {
            LOG.warn("A connection of the media server failed and was closed", e);
            close();
        }
    }

    private void read() throws IOException {
        ByteBuffer input = home.input();
        int count = channel.read(input);
        if (count < 0) {
            close();
        } else if (phase == Phase.STREAM) {
            tenant.received(input.flip());
        } else if (phase == Phase.HEAD) {
            if (!parser.started()) {
                await(home.limits().headTime());
            }
            parse(input.flip());
        }
    }

    private void parse(ByteBuffer input) {
        try {
            parser.feed(input);
            Optional<RequestHead> head = parser.next();
            if (head.isPresent()) {
                // What did not fit belongs to requests sent ahead beyond the limit of one head.
                if (input.hasRemaining()) {
                    refuse(Response.text(400, "Too many requests were sent ahead."));
                    return;
                }
                answer(head.get());
            }
        } catch (BadRequestException e) {
            refuse(Response.text(e.status(), e.getMessage()));
        }
    }

    private void answer(RequestHead head) {
        phase = Phase.WAITING;
        key.interestOps(0);
        await(home.limits().answer());
        exchange = new Exchange(this, head, home.crossOrigin());
        home.handler().handle(exchange);
    }

    private void refuse(Response response) {
        reply(false, response.head(false, Map.of()), response.body());
    }

    private void send(ByteBuffer[] buffers, ByteBuffer[] lasting) {
        try {
            outbound.write(buffers, lasting);
            if (outbound.pending()) {
                await(home.limits().stall());
                key.interestOps(
                        phase == Phase.STREAM ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_WRITE);
            }
        } catch (IOException e) {
            close();
        }
    }

    private void flush() throws IOException {
        if (outbound.flush()) {
            await(home.limits().stall());
        }
        if (outbound.pending()) {
            return;
        }
        if (phase == Phase.STREAM) {
            key.interestOps(SelectionKey.OP_READ);
            tenant.drained();
        } else {
            replied();
        }
    }

    private void replied() {
        if (!keepAlive) {
            farewell();
            return;
        }
        phase = Phase.HEAD;
        key.interestOps(SelectionKey.OP_READ);
        await(parser.started() ? home.limits().headTime() : home.limits().idle());
        // Later, not now: a client that sends many requests ahead must not deepen the stack or keep the others waiting.
        home.loop().execute(() -> {
            if (phase == Phase.HEAD) {
                parse(ByteBuffer.allocate(0));
            }
        });
    }

    private void farewell() {
        phase = Phase.FAREWELL;
        await(FAREWELL);
        try {
            channel.shutdownOutput();
            key.interestOps(SelectionKey.OP_READ);
        } catch (IOException e) {
            close();
        }
    }

    private void await(Duration time) {
        deadline = System.nanoTime() + time.toNanos();
    }
}
