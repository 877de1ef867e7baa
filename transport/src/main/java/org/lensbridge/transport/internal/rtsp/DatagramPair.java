package org.lensbridge.transport.internal.rtsp;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/**
 * The two ports of one medium, RFC 3550, 11: an even one for packets and the odd one above for reports. What comes from elsewhere than the server is
 * passed over. Confined, but for {@link #close}.
 */
final class DatagramPair implements AutoCloseable {
    private static final int TRIES = 40;
    private static final int MOST_FOREIGN = 16;
    private static final int RECEIVED = 1 << 20;
    private static final byte[] OPENING = {(byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] OPENING_REPORT = {(byte) 0x80, (byte) 201, 0, 1, 0, 0, 0, 0};

    private final DatagramChannel rtp;
    private final DatagramChannel rtcp;
    private final int port;
    private InetAddress server;
    private InetAddress source;
    private InetSocketAddress reports;

    private DatagramPair(DatagramChannel rtp, DatagramChannel rtcp, int port) {
        this.rtp = rtp;
        this.rtcp = rtcp;
        this.port = port;
    }

    /** Binds two ports at the address at which this machine talks to the server. */
    static DatagramPair bind(InetAddress local) throws IOException {
        ProtocolFamily family =
                local instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
        IOException last = new SocketException("No two ports");
        for (int i = 0; i < TRIES; i++) {
            DatagramChannel first = channel(family, local, 0);
            int port = ((InetSocketAddress) first.getLocalAddress()).getPort();
            boolean even = port % 2 == 0;
            try {
                DatagramChannel second = channel(family, local, even ? port + 1 : port - 1);
                return new DatagramPair(even ? first : second, even ? second : first, even ? port : port - 1);
            } catch (IOException e) {
                first.close();
                last = e;
            }
        }
        throw last;
    }

    private static DatagramChannel channel(ProtocolFamily family, InetAddress local, int port) throws IOException {
        DatagramChannel channel = DatagramChannel.open(family);
        try {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVED);
            channel.bind(new InetSocketAddress(local, port));
            channel.configureBlocking(false);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The even port; the other is one higher. */
    int port() {
        return port;
    }

    DatagramChannel rtp() {
        return rtp;
    }

    DatagramChannel rtcp() {
        return rtcp;
    }

    /** Takes packets from this server, and opens the way for them through what lies between, as far as it tells its ports. */
    void open(InetAddress peer, Carriage agreed) {
        server = peer;
        source = literal(agreed.source(), peer);
        if (agreed.rtp() > 0 && agreed.rtcp() > 0) {
            reports = new InetSocketAddress(peer, agreed.rtcp());
            send(rtp, OPENING, new InetSocketAddress(peer, agreed.rtp()));
            send(rtcp, OPENING_REPORT, reports);
        }
    }

    /** A name is not looked up: a server that tells one tells nothing. */
    private static InetAddress literal(String stated, InetAddress peer) {
        boolean number = stated.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
        try {
            return number ? InetAddress.getByName(stated) : peer;
        } catch (IOException e) {
            return peer;
        }
    }

    private static void send(DatagramChannel from, byte[] bytes, InetSocketAddress to) {
        try {
            from.send(ByteBuffer.wrap(bytes), to);
        } catch (IOException e) {
            // Packets may come all the same.
            return;
        }
    }

    /** The next packet, from the buffer's position 0 to its limit; false when none waits, or too many of others. */
    boolean receive(DatagramChannel channel, ByteBuffer into) throws IOException {
        for (int i = 0; i < MOST_FOREIGN; i++) {
            into.clear();
            InetSocketAddress sender = (InetSocketAddress) channel.receive(into);
            if (sender == null) {
                return false;
            }
            InetAddress address = sender.getAddress();
            if (address.equals(server) || address.equals(source)) {
                reports = reports == null && channel == rtcp ? sender : reports;
                into.flip();
                return true;
            }
        }
        return false;
    }

    /** Sends a report, where the server takes any. */
    void report(ByteBuffer report) {
        if (reports != null) {
            try {
                rtcp.send(report, reports);
            } catch (IOException e) {
                // The next one may go.
                return;
            }
        }
    }

    @Override
    public void close() {
        try (rtp;
                rtcp) {
            return;
        } catch (IOException e) {
            // Whatever was to be said: they are closed.
            return;
        }
    }
}
