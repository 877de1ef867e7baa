package org.lensbridge.transport.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lensbridge.api.admin.HostStatus;
import org.lensbridge.transport.capture.ConversationRecorder;
import org.lensbridge.transport.capture.Recording;
import org.lensbridge.transport.capture.RecordingPlan;
import org.lensbridge.transport.internal.config.TransportSettings;
import org.lensbridge.transport.internal.http.ClientTransport;
import org.lensbridge.transport.internal.tls.FirstUsePins;

/**
 * The transport for programs without OSGi, and for tests. It belongs to whoever creates it. Thread-safe.
 */
public final class HttpTransports implements HttpTransport, ConversationRecorder, AutoCloseable {
    private final ClientTransport transport;

    private HttpTransports(HostLimits limits, FirstUsePins pins) {
        transport = new ClientTransport(TransportSettings.of(limits), pins);
    }

    /** A transport of its own, with its own I/O threads and the default limits. */
    public static HttpTransports create() {
        return create(HostLimits.DEFAULT);
    }

    /** The same that asks no host for more than this. Certificates trusted at first sight are forgotten with it. */
    public static HttpTransports create(HostLimits limits) {
        return new HttpTransports(limits, FirstUsePins.inMemory());
    }

    /**
     * The same, and certificates trusted at first sight are kept in a file of lines {@code host:port SHA-256 since}. No two
     * transports use the same file.
     *
     * @param firstUsePins made at the first sight of a device
     */
    public static HttpTransports remembering(HostLimits limits, Path firstUsePins) {
        return new HttpTransports(limits, FirstUsePins.in(firstUsePins));
    }

    @Override
    public HttpDevice open(HttpTarget target) {
        return transport.open(target);
    }

    /** How the conversations with all hosts stand now, by name. */
    public List<HostStatus> hosts() {
        return transport.hosts();
    }

    @Override
    public Recording record(RecordingPlan plan) throws IOException {
        return transport.record(plan);
    }

    /** Aborts every conversation and ends the I/O threads, within a few seconds. Idempotent. */
    @Override
    public void close() {
        transport.close();
    }
}
