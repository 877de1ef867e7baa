package org.lensbridge.transport.internal.http;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.transport.internal.capture.ExchangeTap;
import org.lensbridge.transport.internal.governor.Caller;
import org.lensbridge.transport.internal.governor.Deadline;
import org.lensbridge.transport.internal.governor.HostGovernor;
import org.lensbridge.transport.internal.rtsp.RtspExchange;
import org.lensbridge.transport.internal.rtsp.RtspLink;
import org.lensbridge.transport.rtsp.RtspRequest;

/**
 * Connects to the RTSP server of a host within the host's limits. That it does not listen tells nothing about the host's HTTP, so the circuit
 * does not hear of it. Thread-safe.
 */
final class RtspDialer implements RtspExchange.Dialer {
    /** What is admitted in its name; no path of HTTP. */
    private static final String TARGET = "rtsp";

    private final DeviceConnections connections;
    private final HostGovernor governor;
    private final Caller caller;
    private final DeviceAddress address;

    RtspDialer(DeviceConnections connections, HostGovernor governor, Caller caller, String host, int port) {
        this.connections = connections;
        this.governor = governor;
        this.caller = caller;
        address = new DeviceAddress("http", host, port);
    }

    /** What the addresses of the host begin with. */
    String server() {
        String authority = address.authority();
        boolean usual = address.port() == RtspRequest.DEFAULT_PORT;
        return "rtsp://" + (usual ? authority.substring(0, authority.lastIndexOf(':')) : authority);
    }

    @Override
    public RtspLink dial(Deadline deadline) throws IOException {
        governor.admit(TARGET, deadline);
        Line line = new Line(connections, deadline, address.port(), null);
        boolean good = false;
        try {
            line.lease(true, true, false);
            DirectConnection connection = line.open(ExchangeTap.NONE);
            good = true;
            return new Connected(line, connection);
        } finally {
            if (!good) {
                line.close();
                line.end();
            }
        }
    }

    @Override
    public CameraException failure(Throwable cause) {
        caller.requireOpen();
        return new Failures(address).of(cause);
    }

    /** A connection in the budget of its host. */
    private record Connected(Line line, DirectConnection connection) implements RtspLink {
        @Override
        public int read(byte[] into, int millis) throws IOException {
            return connection.read(into, millis);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            connection.write(bytes);
        }

        @Override
        public void until(long deadline) {
            connection.until(deadline);
        }

        @Override
        public boolean isOverdue() {
            return connection.isOverdue();
        }

        @Override
        public SocketChannel channel() {
            return connection.channel();
        }

        @Override
        public void detach() {
            connection.detach();
        }

        @Override
        public void close() {
            line.close();
            line.end();
        }
    }
}
