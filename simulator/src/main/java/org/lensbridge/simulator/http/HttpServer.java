package org.lensbridge.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/**
 * Accepts connections on one address and hands their requests to a handler, all on the given loop.
 *
 * <p>{@link #listen}, {@link #close} and the counters may be used from any thread, the rest only on the loop. A
 * connection beyond the limit is accepted, counted and closed.
 */
public final class HttpServer implements Port, AutoCloseable {
    private static final Duration SWEEP = Duration.ofMillis(200);
    private static final int BACKLOG = 512;

    private final EventLoop loop;
    private final HttpLimits limits;
    private final Handler handler;
    private final BiConsumer<BadRequestException, Connection> refusal;
    private final ByteBuffer input = ByteBuffer.allocateDirect(16 * 1024);
    private final Set<Connection> connections = new HashSet<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong accepted = new AtomicLong();
    private Optional<ServerSocketChannel> listener = Optional.empty();
    private boolean sweeping;
    private boolean closed;

    /** {@code refusal} answers what is no HTTP request; it runs on the loop like the handler. */
    public HttpServer(
            EventLoop loop, HttpLimits limits, Handler handler, BiConsumer<BadRequestException, Connection> refusal) {
        this.loop = loop;
        this.limits = limits;
        this.handler = handler;
        this.refusal = refusal;
    }

    /** Binds and begins to accept; returns the address in use. Fails when the port is taken. */
    @Override
    public InetSocketAddress listen(InetSocketAddress address) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(address, BACKLOG);
            channel.configureBlocking(false);
            InetSocketAddress bound = (InetSocketAddress) channel.getLocalAddress();
            loop.execute(() -> accept(channel));
            return bound;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Stops accepting: from now on the system refuses connections. Those that are open stay. */
    @Override
    public void ignore() {
        listener.ifPresent(HttpServer::closeQuietly);
        listener = Optional.empty();
        loop.dropClosedKeys();
    }

    @Override
    public boolean isListening() {
        return listener.isPresent();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void closeConnections() {
        new ArrayList<>(connections).forEach(Connection::close);
    }

    @Override
    public int connectionsOpen() {
        return open.get();
    }

    @Override
    public long connectionsAccepted() {
        return accepted.get();
    }

    /** Closes the listener and all connections, waiting until it is done; the loop goes on. */
    @Override
    public void close() {
        loop.executeAndWait(() -> {
            closed = true;
            ignore();
            closeConnections();
        });
    }

    EventLoop loop() {
        return loop;
    }

    HttpLimits limits() {
        return limits;
    }

    ByteBuffer input() {
        return input;
    }

    void handle(Request request, Connection connection) {
        handler.handle(request, connection);
    }

    void refuse(BadRequestException reason, Connection connection) {
        refusal.accept(reason, connection);
    }

    long olderThan(long id) {
        return connections.stream().filter(connection -> connection.id() < id).count();
    }

    void closed(Connection connection) {
        connections.remove(connection);
        open.decrementAndGet();
    }

    private void accept(ServerSocketChannel channel) {
        if (closed) {
            closeQuietly(channel);
            return;
        }
        listener = Optional.of(channel);
        try {
            SelectionKey key = channel.register(loop.selector(), SelectionKey.OP_ACCEPT);
            key.attach((Runnable) () -> acceptAll(channel, key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void acceptAll(ServerSocketChannel channel, SelectionKey key) {
        try {
            for (SocketChannel next = channel.accept(); next != null; next = channel.accept()) {
                accepted.incrementAndGet();
                if (connections.size() >= limits.connections()) {
                    closeQuietly(next);
                } else {
                    register(next);
                }
            }
        } catch (IOException e) {
            // Most likely the process has no file descriptor left; asking again at once would burn the processor.
            key.interestOps(0);
            loop.schedule(SWEEP, () -> {
                if (key.isValid()) {
                    key.interestOps(SelectionKey.OP_ACCEPT);
                }
            });
        }
    }

    private void register(SocketChannel channel) {
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SelectionKey key = channel.register(loop.selector(), SelectionKey.OP_READ);
            Connection connection = new Connection(accepted.get(), this, channel, key);
            key.attach((Runnable) connection::ready);
            connections.add(connection);
            open.incrementAndGet();
            if (!sweeping) {
                sweeping = true;
                loop.schedule(SWEEP, this::sweep);
            }
        } catch (IOException e) {
            closeQuietly(channel);
        }
    }

    /** Goes on while there are connections: cameras that nobody talks to cost no time. */
    private void sweep() {
        long now = System.nanoTime();
        new ArrayList<>(connections).forEach(connection -> connection.closeWhenLate(now));
        sweeping = !connections.isEmpty();
        if (sweeping) {
            loop.schedule(SWEEP, this::sweep);
        }
    }

    private static void closeQuietly(Channel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Closing a socket that is already broken changes nothing.
        }
    }
}
