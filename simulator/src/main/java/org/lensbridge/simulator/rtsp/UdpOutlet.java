package org.lensbridge.simulator.rtsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.util.List;
import java.util.function.Consumer;
import org.lensbridge.simulator.http.EventLoop;

/** A pair of server ports, the even one for RTP (RFC 3550, section 11), from which one track goes to one client. */
final class UdpOutlet implements Outlet {
    private static final System.Logger LOG = System.getLogger(UdpOutlet.class.getName());
    private static final int ATTEMPTS = 50;
    private static final int SEND_BUFFER = 1 << 20;

    private final DatagramChannel rtp;
    private final DatagramChannel rtcp;
    private final InetSocketAddress client;
    private final InetSocketAddress clientReports;
    private final Turbulence turbulence;
    private final ByteBuffer input = ByteBuffer.allocate(2048);
    private final Consumer<ByteBuffer> reports;
    private final boolean silent;

    /** Packets of RTCP that come are handed on. */
    UdpOutlet(
            EventLoop loop,
            InetAddress own,
            InetSocketAddress client,
            Turbulence turbulence,
            boolean silent,
            Consumer<ByteBuffer> reports)
            throws IOException {
        this.client = client;
        this.clientReports = new InetSocketAddress(client.getAddress(), client.getPort() + 1);
        this.turbulence = turbulence;
        this.silent = silent;
        this.reports = reports;
        DatagramChannel[] pair = pair(own);
        rtp = pair[0];
        rtcp = pair[1];
        rtp.configureBlocking(false);
        rtp.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
        rtcp.configureBlocking(false);
        loop.register(rtp, SelectionKey.OP_READ, () -> read(rtp, punched -> {}));
        loop.register(rtcp, SelectionKey.OP_READ, () -> read(rtcp, this.reports));
    }

    private static DatagramChannel[] pair(InetAddress own) throws IOException {
        for (int attempt = 0; ; attempt++) {
            DatagramChannel even = DatagramChannel.open();
            DatagramChannel odd = DatagramChannel.open();
            try {
                even.bind(new InetSocketAddress(own, 0));
                int port = port(even);
                if (port % 2 == 1) {
                    throw new BindException("an odd port");
                }
                odd.bind(new InetSocketAddress(own, port + 1));
                return new DatagramChannel[] {even, odd};
            } catch (BindException e) {
                even.close();
                odd.close();
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static int port(DatagramChannel channel) throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    /** Empty packets to the RTP port, with which clients open firewalls, are read and mean nothing. */
    private void read(DatagramChannel channel, Consumer<ByteBuffer> taker) {
        try {
            while (channel.receive(input.clear()) != null) {
                taker.accept(input.flip());
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "A datagram could not be read", e);
        }
    }

    @Override
    public boolean send(Burst burst) {
        burst.packets().forEach(packet -> turbulence.pass(packet, this::send));
        return true;
    }

    private void send(ByteBuffer packet) {
        send(rtp, packet.duplicate(), client);
    }

    @Override
    public void report(ByteBuffer packet) {
        send(rtcp, packet.duplicate(), clientReports);
    }

    private void send(DatagramChannel channel, ByteBuffer packet, InetSocketAddress to) {
        try {
            if (!silent && channel.isOpen()) {
                channel.send(packet, to);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "A datagram is lost", e);
        }
    }

    @Override
    public void half(Burst burst) {
        List<ByteBuffer> packets = burst.packets();
        packets.subList(0, packets.size() / 2).forEach(this::send);
    }

    @Override
    public String agreed() {
        try {
            return "RTP/AVP;unicast;client_port=" + client.getPort() + "-" + clientReports.getPort() + ";server_port="
                    + port(rtp) + "-" + port(rtcp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            rtp.close();
            rtcp.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "A port stays open until the process ends", e);
        }
    }
}
