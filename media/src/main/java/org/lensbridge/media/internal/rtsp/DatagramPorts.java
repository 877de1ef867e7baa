package org.lensbridge.media.internal.rtsp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lensbridge.media.internal.io.EventLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pair of UDP ports that all sessions send from: an even one for RTP and the next one for RTCP. What comes in to open the way through a firewall is
 * taken and forgotten. Confined to the loop's thread once started.
 */
final class DatagramPorts {
    private static final Logger LOG = LoggerFactory.getLogger(DatagramPorts.class);
    private static final int TRIES = 64;
    private static final int BUFFER = 2 << 20;
    private static final int MOST_AT_ONCE = 64;
    private static final int LONGEST = 2048;

    private final DatagramChannel media;
    private final DatagramChannel control;
    private final ByteBuffer input = ByteBuffer.allocateDirect(LONGEST);
    private final Map<SocketAddress, Player> players = new HashMap<>();
    private Optional<EventLoop> loop = Optional.empty();

    private DatagramPorts(DatagramChannel media, DatagramChannel control) {
        this.media = media;
        this.control = control;
    }

    /** Two free ports of this address. */
    static DatagramPorts open(InetAddress address) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            DatagramChannel first = bound(address, 0);
            int port = port(first);
            if (port % 2 == 0) {
                try {
                    return new DatagramPorts(first, bound(address, port + 1));
                } catch (IOException taken) {
                    LOG.debug("UDP port {} is taken", port + 1);
                }
            }
            first.close();
        }
        throw new IOException("there are no two UDP ports in a row for media");
    }

    private static DatagramChannel bound(InetAddress address, int port) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
            return channel.bind(new InetSocketAddress(address, port));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static int port(DatagramChannel channel) throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    /** The even one. */
    int port() {
        return media.socket().getLocalPort();
    }

    void start(EventLoop running) throws IOException {
        loop = Optional.of(running);
        Consumer<SelectionKey> ready = this::read;
        running.register(media, SelectionKey.OP_READ, ready);
        running.register(control, SelectionKey.OP_READ, ready);
    }

    void close() {
        try {
            media.close();
            control.close();
        } catch (IOException e) {
            LOG.debug("A UDP port did not close", e);
        }
    }

    /** The player gets what comes from there. */
    void watch(SocketAddress client, Player player) {
        players.putIfAbsent(client, player);
    }

    void forget(SocketAddress client, Player player) {
        players.remove(client, player);
    }

    /** Runs a task on the loop's thread after a pause between bursts. */
    void later(Runnable task) {
        loop.ifPresent(running -> running.later(DatagramPace.PAUSE_NANOS, task));
    }

    /** Sends a packet of media; false when there is no room for it now. */
    boolean media(ByteBuffer packet, SocketAddress client) {
        return send(media, packet, client);
    }

    /** Sends an RTCP packet. */
    boolean control(ByteBuffer packet, SocketAddress client) {
        return send(control, packet, client);
    }

    private static boolean send(DatagramChannel from, ByteBuffer packet, SocketAddress client) {
        try {
            return from.send(packet, client) > 0;
        } catch (IOException e) {
            // Nobody listens there any more, or there is no way: the session's connection or its time tells.
            return true;
        }
    }

    private void read(SelectionKey ready) {
        DatagramChannel channel = (DatagramChannel) ready.channel();
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            try {
                SocketAddress from = channel.receive(input.clear());
                if (from == null) {
                    return;
                }
                Player player = players.get(from);
                if (player != null) {
                    player.reported(input.flip());
                }
            } catch (IOException e) {
                LOG.debug("A UDP port did not take a datagram: {}", e.getMessage());
                return;
            }
        }
    }
}
