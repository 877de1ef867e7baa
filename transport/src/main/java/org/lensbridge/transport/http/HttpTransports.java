package org.lensbridge.transport.http;

import java.util.List;
import org.lensbridge.api.admin.HostStatus;
import org.lensbridge.transport.internal.config.TransportSettings;
import org.lensbridge.transport.internal.http.ClientTransport;

/**
 * The transport for programs without OSGi, and for tests. It belongs to whoever creates it. Thread-safe.
 */
public final class HttpTransports implements HttpTransport, AutoCloseable {
    private final ClientTransport transport;

    private HttpTransports(HostLimits limits) {
        transport = new ClientTransport(TransportSettings.of(limits));
    }

    /** A transport of its own, with its own I/O threads and the default limits. */
    public static HttpTransports create() {
        return create(HostLimits.DEFAULT);
    }

    /** A transport of its own that asks no host for more than this. */
    public static HttpTransports create(HostLimits limits) {
        return new HttpTransports(limits);
    }

    @Override
    public HttpDevice open(HttpTarget target) {
        return transport.open(target);
    }

    /** How the conversations with all hosts stand now, by name. */
    public List<HostStatus> hosts() {
        return transport.hosts();
    }

    /** Aborts every conversation and ends the I/O threads, within a few seconds. Idempotent. */
    @Override
    public void close() {
        transport.close();
    }
}
