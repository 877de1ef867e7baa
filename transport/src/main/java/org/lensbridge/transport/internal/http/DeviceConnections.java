package org.lensbridge.transport.internal.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.Timeout;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Trust;
import org.lensbridge.transport.internal.tls.DeviceTls;

/**
 * The connections of one device. An idle one is closed by the I/O thread after half a minute, or by the device. Thread-safe.
 */
final class DeviceConnections {
    private static final Timeout IDLE = Timeout.ofSeconds(30);
    private static final int MOST_IDLE = 4;

    private final HttpHost host;
    private final DeviceTls tls;
    private final Deque<IOSession> idle = new ArrayDeque<>();
    private final Set<IOSession> all = new HashSet<>();
    private boolean closed;

    DeviceConnections(DeviceAddress address, Trust trust) {
        host = new HttpHost(address.scheme(), address.host(), address.port());
        tls = address.secure() ? new DeviceTls(trust) : null;
    }

    HttpHost host() {
        return host;
    }

    /** Null for plain HTTP. */
    DeviceTls tls() {
        return tls;
    }

    /** An endpoint with the most recently used idle connection, or with none yet. */
    synchronized DeviceEndpoint lease(Exchange exchange) {
        IOSession session = exchange.wantsNewConnection() ? null : idle.pollFirst();
        while (session != null && !session.isOpen()) {
            all.remove(session);
            session = idle.pollFirst();
        }
        return new DeviceEndpoint(this, exchange, session);
    }

    /** Takes note of a new connection; false when the device is closed. */
    synchronized boolean register(IOSession session) {
        if (!closed) {
            all.removeIf(other -> !other.isOpen());
            all.add(session);
        }
        return !closed;
    }

    void release(IOSession session) {
        boolean keep;
        synchronized (this) {
            keep = !closed && session.isOpen() && idle.size() < MOST_IDLE;
            if (keep) {
                session.setSocketTimeout(IDLE);
                idle.addFirst(session);
            } else {
                all.remove(session);
            }
        }
        if (!keep) {
            session.close(CloseMode.IMMEDIATE);
        }
    }

    void close() {
        List<IOSession> open;
        synchronized (this) {
            closed = true;
            open = List.copyOf(all);
            all.clear();
            idle.clear();
        }
        open.forEach(session -> session.close(CloseMode.IMMEDIATE));
    }
}
