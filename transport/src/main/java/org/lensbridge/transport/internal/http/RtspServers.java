package org.lensbridge.transport.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.lensbridge.transport.internal.auth.Login;
import org.lensbridge.transport.internal.governor.Caller;
import org.lensbridge.transport.internal.governor.Deadline;
import org.lensbridge.transport.internal.governor.HostGovernor;
import org.lensbridge.transport.internal.rtsp.LiveOpening;
import org.lensbridge.transport.internal.rtsp.RtspExchange;
import org.lensbridge.transport.rtsp.RtspRequest;

/**
 * The RTSP servers of a device's host, by their ports. Immutable.
 *
 * @param login at any of them
 * @param timeout of each call
 */
record RtspServers(DeviceConnections connections, HostGovernor governor, Caller caller, Login login, Duration timeout)
        implements LiveOpening.Host {
    @Override
    public RtspExchange exchange(RtspRequest request) {
        return new RtspExchange(request.limits(), login, this::deadline, dialer(request.port()));
    }

    @Override
    public String server(int port) {
        return dialer(port).server();
    }

    private RtspDialer dialer(int port) {
        return new RtspDialer(connections, governor, caller, connections.host().getHostName(), port);
    }

    private Deadline deadline() {
        return Deadline.in(timeout, caller);
    }

    @Override
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        String host = connections.host().getHostName();
        names.add(host);
        names.add("[" + host + "]");
        try {
            for (InetAddress address : connections.addresses(deadline())) {
                names.add(address.getHostAddress());
                names.add("[" + address.getHostAddress() + "]");
            }
        } catch (IOException e) {
            return names;
        }
        return names;
    }
}
