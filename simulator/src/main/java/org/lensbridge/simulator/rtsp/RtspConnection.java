package org.lensbridge.simulator.rtsp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.http.Outbound;

/** The connection of one client. Confined to the event loop. */
final class RtspConnection implements RtspReader.Taker {
    /** A client that is further behind misses pictures. */
    private static final long MOST_WAITING = 4 << 20;

    private final RtspServer server;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final Outbound outbound;
    private final RtspReader reader = new RtspReader(this);
    private final ByteBuffer input = ByteBuffer.allocate(16 * 1024);
    private final InetSocketAddress local;
    private final InetSocketAddress remote;
    private boolean closesWhenSent;

    RtspConnection(RtspServer server, EventLoop loop, SocketChannel channel) throws IOException {
        this.server = server;
        this.channel = channel;
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        local = (InetSocketAddress) channel.getLocalAddress();
        remote = (InetSocketAddress) channel.getRemoteAddress();
        outbound = new Outbound(channel);
        key = loop.register(channel, SelectionKey.OP_READ, this::ready);
    }

    InetSocketAddress local() {
        return local;
    }

    InetSocketAddress remote() {
        return remote;
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    private void ready() {
        try {
            if (key.isValid() && key.isWritable()) {
                flushed(outbound.flush());
            }
            while (channel.isOpen()) {
                int count = channel.read(input.clear());
                if (count < 0) {
                    close();
                    return;
                }
                if (count == 0) {
                    return;
                }
                reader.read(input.flip());
            }
        } catch (IOException e) {
            close();
        }
    }

    @Override
    public void request(RtspRequest request) {
        server.dialogue().answer(request, this);
    }

    @Override
    public void packet(int number, ByteBuffer packet) {
        server.received(this, packet);
    }

    /** False when too much waits already; the bytes are left out then. */
    boolean offer(ByteBuffer bytes) {
        if (outbound.bytes() > MOST_WAITING) {
            return false;
        }
        send(bytes);
        return true;
    }

    void send(ByteBuffer bytes) {
        if (!channel.isOpen()) {
            return;
        }
        try {
            flushed(outbound.send(bytes));
        } catch (IOException e) {
            close();
        }
    }

    /** Closes as soon as the client has taken what waits. */
    void closeWhenSent() {
        closesWhenSent = true;
        flushed(outbound.bytes() == 0);
    }

    private void flushed(boolean all) {
        if (all && closesWhenSent) {
            close();
        } else if (key.isValid()) {
            key.interestOps(all ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Closing a socket that is already broken changes nothing.
        }
        server.gone(this);
    }

    /** The client sees a reset, as of a device that has lost its power and its memory. */
    void reset() {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            // It is closed the usual way then.
        }
        close();
    }
}
