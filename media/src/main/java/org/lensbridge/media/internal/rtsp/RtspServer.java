package org.lensbridge.media.internal.rtsp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lensbridge.media.internal.io.ConnectionLimits;
import org.lensbridge.media.internal.io.EventLoop;
import org.lensbridge.media.internal.login.DigestLogin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listening socket, the connections that came from it, and the datagram ports. Confined to the loop's thread from {@link #start} on. */
public final class RtspServer implements Consumer<SelectionKey> {
    private static final Logger LOG = LoggerFactory.getLogger(RtspServer.class);
    private static final int BACKLOG = 256;
    private static final int SEND_BUFFER = 256 << 10;

    private final ServerSocketChannel listening;
    private final EventLoop loop;
    private final ConnectionLimits limits;
    private final DigestLogin login;
    private final RtspStreams streams;
    private final DatagramPorts datagrams;
    private final Set<RtspConnection> open = new HashSet<>();
    private final ByteBuffer input;
    private Optional<SelectionKey> key = Optional.empty();

    /** Listens from now on; accepts once started. A failure leaves nothing open. */
    public RtspServer(
            InetSocketAddress address, EventLoop loop, ConnectionLimits limits, DigestLogin login, RtspStreams streams)
            throws IOException {
        this.loop = loop;
        this.limits = limits;
        this.login = login;
        this.streams = streams;
        input = ByteBuffer.allocateDirect(limits.head());
        listening = ServerSocketChannel.open();
        try {
            listening.bind(address, BACKLOG);
            datagrams = DatagramPorts.open(address.getAddress());
        } catch (IOException | RuntimeException e) {
            listening.close();
            throw e;
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() throws IOException {
        return (InetSocketAddress) listening.getLocalAddress();
    }

    /** Accepts from now on. */
    public void start() {
        try {
            key = Optional.of(loop.register(listening, SelectionKey.OP_ACCEPT, this));
            datagrams.start(loop);
        } catch (IOException e) {
            LOG.error("The RTSP server cannot accept connections: {}", e.getMessage());
            close();
        }
    }

    /** Closes the listening socket and all connections. */
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            LOG.debug("The RTSP server's listening socket did not close", e);
        }
        List.copyOf(open).forEach(RtspConnection::close);
        datagrams.close();
    }

    /** Looks after deadlines, and accepts again after a failure; about once a second. */
    public void tick() {
        long now = System.nanoTime();
        key.filter(SelectionKey::isValid).ifPresent(accepting -> accepting.interestOps(SelectionKey.OP_ACCEPT));
        List.copyOf(open).forEach(connection -> connection.tick(now));
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
            ready.interestOps(0);
            LOG.warn("The RTSP server cannot accept connections for the moment: {}", e.getMessage());
        }
    }

    private void admit(SocketChannel channel) throws IOException {
        try {
            if (open.size() >= limits.connections()) {
                channel.configureBlocking(false);
                channel.write(RtspResponse.refusal(
                                453, "The media server serves as many clients as its configuration allows.")
                        .bytes("1"));
                channel.close();
                return;
            }
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
            open.add(new RtspConnection(channel, this));
        } catch (IOException e) {
            channel.close();
        }
    }

    void closed(RtspConnection connection) {
        open.remove(connection);
    }

    EventLoop loop() {
        return loop;
    }

    ConnectionLimits limits() {
        return limits;
    }

    DigestLogin login() {
        return login;
    }

    RtspStreams streams() {
        return streams;
    }

    DatagramPorts datagrams() {
        return datagrams;
    }

    /** Where bytes from any socket are read to; cleared, and valid until the next call. */
    ByteBuffer input() {
        return input.clear();
    }
}
