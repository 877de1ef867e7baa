package org.lensbridge.simulator.rtsp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.http.Port;

/** Accepts the connections of an {@link RtspServer} while it is open. Confined to the event loop as {@link Port} says. */
final class RtspDoorway implements Port {
    private static final System.Logger LOG = System.getLogger(RtspDoorway.class.getName());
    private static final int MOST_WAITING = 1024;

    /** Takes connections in; owns them from then on. */
    interface Guests {
        void enter(SocketChannel channel) throws IOException;
    }

    private final EventLoop loop;
    private final Tally tally;
    private final Guests guests;
    private final Runnable farewell;
    private Optional<ServerSocketChannel> listener = Optional.empty();
    private boolean opened;
    private boolean closed;

    /** The farewell closes all connections. */
    RtspDoorway(EventLoop loop, Tally tally, Guests guests, Runnable farewell) {
        this.loop = loop;
        this.tally = tally;
        this.guests = guests;
        this.farewell = farewell;
    }

    void open() {
        opened = true;
        listener.ifPresent(this::register);
    }

    @Override
    public InetSocketAddress listen(InetSocketAddress where) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(where, MOST_WAITING);
            channel.configureBlocking(false);
            InetSocketAddress bound = (InetSocketAddress) channel.getLocalAddress();
            loop.execute(() -> begin(channel));
            return bound;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void begin(ServerSocketChannel channel) {
        if (closed) {
            closeQuietly(channel);
            return;
        }
        listener = Optional.of(channel);
        if (opened) {
            register(channel);
        }
    }

    private void register(ServerSocketChannel channel) {
        try {
            loop.register(channel, SelectionKey.OP_ACCEPT, () -> accept(channel));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "The RTSP port cannot accept connections", e);
        }
    }

    private void accept(ServerSocketChannel channel) {
        try {
            for (SocketChannel next = channel.accept(); next != null; next = channel.accept()) {
                guests.enter(next);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "No RTSP connection", e);
        }
    }

    @Override
    public void ignore() {
        listener.ifPresent(RtspDoorway::closeQuietly);
        listener = Optional.empty();
        loop.dropClosedKeys();
    }

    private static void closeQuietly(ServerSocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The RTSP port stays open until the process ends", e);
        }
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
        farewell.run();
    }

    @Override
    public int connectionsOpen() {
        return tally.connections.get();
    }

    @Override
    public long connectionsAccepted() {
        return tally.accepted.get();
    }

    @Override
    public void close() {
        loop.executeAndWait(() -> {
            closed = true;
            ignore();
            closeConnections();
        });
    }
}
