package org.lensbridge.transport.http;

import org.lensbridge.transport.internal.http.ClientTransport;

/**
 * The transport for programs without OSGi, and for tests. It belongs to whoever creates it. Thread-safe.
 */
public final class HttpTransports implements HttpTransport, AutoCloseable {
    private final ClientTransport transport = new ClientTransport();

    private HttpTransports() {}

    /** A transport of its own, with its own I/O threads. */
    public static HttpTransports create() {
        return new HttpTransports();
    }

    @Override
    public HttpDevice open(HttpTarget target) {
        return transport.open(target);
    }

    /** Aborts every conversation and ends the I/O threads, within a few seconds. Idempotent. */
    @Override
    public void close() {
        transport.close();
    }
}
