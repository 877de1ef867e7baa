package org.lensbridge.media.internal.io;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lensbridge.media.internal.http.CrossOrigin;
import org.lensbridge.media.internal.http.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listening socket and the connections that came from it. Confined to the loop's thread once the loop runs. */
public final class Connections implements Consumer<SelectionKey> {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final int BACKLOG = 256;
    /** Holds the largest usual frame, and not many seconds of small ones: what waits in a socket cannot be skipped any more. */
    private static final int SEND_BUFFER = 256 << 10;

    private final ServerSocketChannel listening;
    private final ConnectionLimits limits;
    private final CrossOrigin crossOrigin;
    private final RequestHandler handler;
    private final Set<Connection> open = new HashSet<>();
    private final ByteBuffer input;
    private final EventLoop loop;
    private final SelectionKey key;

    /** Listens from now on; accepts once the loop runs. A failure leaves nothing open. */
    public Connections(
            InetSocketAddress address,
            EventLoop loop,
            ConnectionLimits limits,
            CrossOrigin crossOrigin,
            RequestHandler handler)
            throws IOException {
        this.loop = loop;
        this.limits = limits;
        this.crossOrigin = crossOrigin;
        this.handler = handler;
        input = ByteBuffer.allocateDirect(limits.head());
        listening = ServerSocketChannel.open();
        try {
            listening.bind(address, BACKLOG);
            key = loop.register(listening, SelectionKey.OP_ACCEPT, this);
        } catch (IOException | RuntimeException e) {
            listening.close();
            throw e;
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() throws IOException {
        return (InetSocketAddress) listening.getLocalAddress();
    }

    /** Closes the listening socket and all connections. */
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            LOG.debug("The media server's listening socket did not close", e);
        }
        List.copyOf(open).forEach(Connection::close);
    }

    @Override
    public void accept(SelectionKey ready) {
        try {
            for (SocketChannel channel = listening.accept(); channel != null; channel = listening.accept()) {
                admit(channel);
            }
        } catch (IOException e) {
            // Out of file handles, most likely: the backlog stays ready, so asking again at once would spin. The tick
            // asks.
            key.interestOps(0);
            LOG.warn("The media server cannot accept connections for the moment: {}", e.getMessage());
        }
    }

    private void admit(SocketChannel channel) throws IOException {
        try {
            if (open.size() >= limits.connections()) {
                refuse(channel);
                return;
            }
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
            InetSocketAddress remote = (InetSocketAddress) channel.getRemoteAddress();
            open.add(new Connection(channel, remote.getAddress().getHostAddress(), this));
        } catch (IOException e) {
            channel.close();
        }
    }

    private static void refuse(SocketChannel channel) throws IOException {
        Response full = Response.text(503, "The media server serves as many clients as its configuration allows.");
        channel.configureBlocking(false);
        channel.write(new ByteBuffer[] {full.head(false, Map.of()), full.body()});
        channel.close();
    }

    /** Looks after deadlines, and accepts again after a failure; about once a second. */
    public void tick() {
        long now = System.nanoTime();
        if (listening.isOpen()) {
            key.interestOps(SelectionKey.OP_ACCEPT);
        }
        List.copyOf(open).forEach(connection -> connection.tick(now));
    }

    void closed(Connection connection) {
        open.remove(connection);
    }

    EventLoop loop() {
        return loop;
    }

    ConnectionLimits limits() {
        return limits;
    }

    CrossOrigin crossOrigin() {
        return crossOrigin;
    }

    RequestHandler handler() {
        return handler;
    }

    /** Where bytes from any socket are read to; cleared, and valid until the next call. */
    ByteBuffer input() {
        return input.clear();
    }
}
