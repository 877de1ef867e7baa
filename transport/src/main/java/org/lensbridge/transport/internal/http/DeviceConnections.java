package org.lensbridge.transport.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.core5.http.HttpHost;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.transport.internal.capture.DeviceTap;
import org.lensbridge.transport.internal.governor.Deadline;
import org.lensbridge.transport.internal.governor.HostGovernor;
import org.lensbridge.transport.internal.governor.Place;
import org.lensbridge.transport.internal.governor.Pool;
import org.lensbridge.transport.internal.names.NameLookup;
import org.lensbridge.transport.internal.tls.DeviceTls;

/**
 * The connections of one device, within the budget of its host: they end with the device, follow its trust and are shared with no other.
 * Those on which callers block serve calls, those of the client's I/O threads serve streams.
 * Thread-safe.
 */
final class DeviceConnections {
    private static final InetAddress[] NONE = {};

    private final HttpHost host;
    private final DeviceTls tls;
    private final HostGovernor governor;
    private final Pool calls;
    private final Pool streams;
    private final Watchdog watchdog;
    private final NameLookup names;
    private final DeviceTap tap;

    /**
     * @param tls null for plain HTTP
     */
    DeviceConnections(
            DeviceAddress address,
            DeviceTls tls,
            HostGovernor governor,
            NameLookup names,
            DeviceTap tap,
            Watchdog watchdog) {
        this.tls = tls;
        this.tap = tap;
        host = new HttpHost(address.scheme(), address.host(), address.port());
        this.governor = governor;
        this.names = names;
        this.watchdog = watchdog;
        calls = governor.pool();
        streams = calls.twin();
    }

    HttpHost host() {
        return host;
    }

    /** Where its requests are recorded, if they are. */
    DeviceTap tap() {
        return tap;
    }

    /** Null for plain HTTP. */
    DeviceTls tls() {
        return tls;
    }

    /**
     * Waits for the most recently used idle connection on which callers block, or for the place of a new one.
     *
     * @param fresh whether an idle connection will not do
     * @param urgent whether it may be one beyond the limit
     */
    Place take(boolean fresh, Deadline deadline, boolean urgent) {
        return governor.connection(calls, fresh, deadline, urgent);
    }

    /** One more, not connected yet; for a place that was taken. */
    DirectConnection dial(Deadline deadline) throws IOException {
        return new DirectConnection(watchdog, deadline.at());
    }

    /**
     * Where to connect to.
     *
     * @throws UnknownHostException when the host has no address
     */
    InetAddress[] addresses(Deadline deadline) throws UnknownHostException {
        return names.find(host.getHostName(), deadline);
    }

    /**
     * Waits for the most recently used idle connection of the client, or for the place of a new one and the addresses to connect to.
     *
     * @throws UnknownHostException when the host has no address
     */
    DeviceEndpoint lease(Exchange exchange, Deadline deadline) throws UnknownHostException {
        Place place = governor.connection(streams, exchange.wantsNewConnection(), deadline);
        boolean leased = false;
        try {
            InetAddress[] addresses = place.link() == null ? addresses(deadline) : NONE;
            DeviceEndpoint endpoint = new DeviceEndpoint(place, addresses, exchange, deadline);
            leased = true;
            return endpoint;
        } finally {
            if (!leased) {
                place.release(false);
            }
        }
    }

    void close() {
        calls.close();
        streams.close();
    }
}
