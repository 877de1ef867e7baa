package org.lensbridge.simulator.rtsp;

import java.nio.ByteBuffer;
import java.util.List;

/** Packets between the answers of a connection (RFC 2326, section 10.12). */
final class TcpOutlet implements Outlet {
    private static final int JUNK = 5;

    private final RtspConnection connection;
    private final int channel;
    private final boolean junk;

    TcpOutlet(RtspConnection connection, int channel, boolean junk) {
        this.connection = connection;
        this.channel = channel;
        this.junk = junk;
    }

    @Override
    public boolean send(Burst burst) {
        return connection.offer(junk ? burst.withJunk(channel, JUNK) : burst.interleaved(channel));
    }

    @Override
    public void report(ByteBuffer packet) {
        connection.offer(new Burst(List.of(packet)).interleaved(channel + 1));
    }

    @Override
    public void half(Burst burst) {
        ByteBuffer bytes = burst.interleaved(channel);
        connection.offer(bytes.limit(bytes.limit() / 2));
    }

    @Override
    public String agreed() {
        return "RTP/AVP/TCP;unicast;interleaved=" + channel + "-" + (channel + 1);
    }

    @Override
    public void close() {
        // The connection is not the outlet's.
    }
}
