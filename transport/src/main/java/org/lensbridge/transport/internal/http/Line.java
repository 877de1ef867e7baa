package org.lensbridge.transport.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;
import org.lensbridge.transport.internal.capture.ExchangeTap;
import org.lensbridge.transport.internal.governor.Deadline;
import org.lensbridge.transport.internal.governor.Place;
import org.lensbridge.transport.internal.tls.DeviceTls;

/**
 * The connection of one request on which its caller blocks: from its place in the host's budget to the giving back. Confined to that caller,
 * but for {@link #close}.
 */
final class Line {
    private static final int MOST_ADDRESSES = 3;
    private static final int LONGEST_CONNECT = 5_000;

    private final DeviceConnections connections;
    private final Deadline deadline;
    private final int port;
    private final DeviceTls tls;
    private volatile Place place;
    private InetAddress[] addresses;
    private boolean reused;
    private boolean connected;

    // What another thread sees that closes it.
    private volatile DirectConnection connection;
    private volatile boolean closed;

    Line(DeviceConnections connections, Deadline deadline) {
        this(connections, deadline, connections.host().getPort(), connections.tls());
    }

    /**
     * To another port of the host, for a connection that is leased fresh.
     *
     * @param tls null for none
     */
    Line(DeviceConnections connections, Deadline deadline, int port, DeviceTls tls) {
        this.connections = connections;
        this.deadline = deadline;
        this.port = port;
        this.tls = tls;
    }

    /**
     * Waits for an idle connection or the place of a new one.
     *
     * @param fresh whether an idle one will not do
     * @param careful whether the request would be lost on a connection that the device has just closed
     * @param urgent whether it may be one beyond the limit
     * @throws UnknownHostException when the host has no address
     */
    void lease(boolean fresh, boolean careful, boolean urgent) throws UnknownHostException {
        while (true) {
            place = connections.take(fresh, deadline, urgent);
            if (!(place.link() instanceof DirectConnection kept)) {
                break;
            }
            if (kept.begin(deadline.at(), careful)) {
                connection = kept;
                reused = true;
                connected = true;
                return;
            }
            end();
        }
        addresses = connections.addresses(deadline);
    }

    /** The connection, made if need be. */
    DirectConnection open(ExchangeTap tap) throws IOException {
        DirectConnection current = connection;
        if (current == null) {
            current = connect(tap);
        } else {
            tap.connected(current, true);
        }
        requireOpen(current);
        return current;
    }

    private void requireOpen(DirectConnection current) throws IOException {
        if (closed) {
            current.close();
            throw new ClosedChannelException();
        }
    }

    private DirectConnection connect(ExchangeTap tap) throws IOException {
        DirectConnection made = reach();
        if (!place.attach(made)) {
            made.close();
            throw new ClosedChannelException();
        }
        connected = true;
        tap.connected(made, false);
        if (tls != null) {
            made.secure(tls, connections.host().getHostName(), port);
        }
        return made;
    }

    /** Tries one address after the other. */
    private DirectConnection reach() throws IOException {
        for (int number = 0; ; number++) {
            DirectConnection made = connections.dial(deadline);
            connection = made;
            boolean reached = false;
            try {
                requireOpen(made);
                made.connect(new InetSocketAddress(addresses[number], port), longestConnect());
                reached = true;
                return made;
            } catch (IOException e) {
                boolean last = number + 1 >= Math.min(addresses.length, MOST_ADDRESSES);
                if (last || closed || made.isOverdue() || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            } finally {
                if (!reached) {
                    made.close();
                }
            }
        }
    }

    /** Zero when the deadline comes first. */
    private int longestConnect() {
        return TimeUnit.NANOSECONDS.toMillis(deadline.remainingNanos()) > LONGEST_CONNECT ? LONGEST_CONNECT : 0;
    }

    /** The connection may be kept for so long; {@link IdleTime#NONE} for not at all. */
    void giveBack(long idleMillis) {
        boolean keep = idleMillis != IdleTime.NONE;
        if (keep) {
            connection.rest(idleMillis);
        }
        Place taken = place;
        place = null;
        taken.release(keep);
    }

    /** Gives up what is held. Idempotent. */
    void end() {
        Place taken = place;
        place = null;
        if (taken != null) {
            taken.release(false);
        }
    }

    boolean isConnected() {
        return connected;
    }

    boolean isAnswered() {
        DirectConnection last = connection;
        return connected && last != null && last.reader().isAnswered();
    }

    /** Whether it broke on a connection that the device may have closed while it was idle. */
    boolean brokeBeforeAnswer() {
        return reused && !isAnswered();
    }

    /** Whether it was closed since the request had run out of time. */
    boolean isOverdue() {
        DirectConnection last = connection;
        return last != null && last.isOverdue();
    }

    /** Cuts it from outside. Thread-safe, idempotent. */
    void close() {
        closed = true;
        DirectConnection last = connection;
        if (last != null) {
            last.close();
        }
    }
}
