package org.lensbridge.transport.internal.http;

import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.nio.AsyncConnectionEndpoint;
import org.apache.hc.core5.http.nio.AsyncClientExchangeHandler;
import org.apache.hc.core5.http.nio.AsyncPushConsumer;
import org.apache.hc.core5.http.nio.HandlerFactory;
import org.apache.hc.core5.http.nio.command.RequestExecutionCommand;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.Command;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.lensbridge.transport.internal.governor.Deadline;
import org.lensbridge.transport.internal.governor.Place;

/** One exchange's hold on a connection, idle before or to be made. Thread-safe. */
final class DeviceEndpoint extends AsyncConnectionEndpoint {
    private static final long LONGEST_CONNECT = TimeUnit.SECONDS.toMillis(5);

    private final Place place;
    private final InetAddress[] addresses;
    private final Exchange exchange;
    private final Deadline deadline;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile IOSession session;

    /**
     * @param addresses to try when the place has no connection yet, at least one
     */
    DeviceEndpoint(Place place, InetAddress[] addresses, Exchange exchange, Deadline deadline) {
        this.place = place;
        this.addresses = addresses;
        this.exchange = exchange;
        this.deadline = deadline;
        if (place.link() instanceof SessionLink kept) {
            session = kept.session();
            exchange.connected(this, session, true);
        }
    }

    DeviceConnections connections() {
        return exchange.connections();
    }

    /** Where to connect to; where it was connected when the device closes a kept connection before the request is sent. */
    InetAddress[] addresses() {
        return place.link() instanceof SessionLink kept ? new InetAddress[] {kept.address()} : addresses;
    }

    /** What is left for the making of the connection. */
    Timeout connectTimeout() {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline.remainingNanos());
        return Timeout.ofMilliseconds(Math.max(1, Math.min(LONGEST_CONNECT, left)));
    }

    /** Takes a new connection; false when the device was closed or the exchange ended meanwhile. */
    boolean attach(IOSession connected, InetAddress address) {
        session = connected;
        return place.attach(new SessionLink(connected, address)) && exchange.connected(this, connected, false);
    }

    /**
     * Gives the connection back, to be kept idle for so long at most.
     *
     * @param keepAlive zero when it must not be kept, else what the device tells
     */
    void release(TimeValue keepAlive) {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        IOSession done = session;
        session = null;
        long idle = IdleTime.of(keepAlive == null ? IdleTime.UNTOLD : keepAlive.toMilliseconds());
        boolean keep = done != null && idle != IdleTime.NONE;
        if (keep) {
            done.setSocketTimeout(Timeout.ofMilliseconds(idle));
        }
        place.release(keep);
    }

    /** Gives the connection up, whoever holds it. Idempotent, and harmless after {@link #release}. */
    void discard() {
        if (over.compareAndSet(false, true)) {
            place.release(false);
        }
    }

    @Override
    public void execute(
            String id,
            AsyncClientExchangeHandler handler,
            HandlerFactory<AsyncPushConsumer> pushHandlers,
            HttpContext context) {
        IOSession current = session;
        if (current == null) {
            handler.failed(new IllegalStateException("Not connected"));
            return;
        }
        current.setSocketTimeout(Timeout.DISABLED);
        current.enqueue(new RequestExecutionCommand(handler, pushHandlers, context), Command.Priority.NORMAL);
    }

    @Override
    public boolean isConnected() {
        IOSession current = session;
        return current != null && current.isOpen();
    }

    @Override
    public void setSocketTimeout(Timeout timeout) {
        IOSession current = session;
        if (current != null) {
            current.setSocketTimeout(timeout);
        }
    }

    @Override
    public void close(CloseMode mode) {
        IOSession current = session;
        if (current != null) {
            current.close(mode);
        }
    }
}
