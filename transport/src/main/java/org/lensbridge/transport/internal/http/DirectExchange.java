package org.lensbridge.transport.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.internal.capture.ExchangeTap;
import org.lensbridge.transport.internal.governor.Deadline;
import org.lensbridge.transport.internal.governor.Place;
import org.lensbridge.transport.internal.tls.DeviceTls;

/** A request whose reply has an end, conversed on the caller's own thread. */
final class DirectExchange implements Attempt {
    private static final int MOST_ADDRESSES = 3;
    private static final int LONGEST_CONNECT = 5_000;

    private final DeviceConnections connections;
    private final RequestHead head;
    private final HttpRequest request;
    private final String authorization;
    private final Deadline deadline;
    private final boolean newConnection;
    private Place place;
    private InetAddress[] addresses;
    private boolean reused;
    private boolean connected;

    // What another thread sees that closes it.
    private volatile DirectConnection connection;
    private volatile ExchangeTap tap = ExchangeTap.NONE;
    private volatile boolean closed;

    DirectExchange(
            DeviceConnections connections,
            RequestHead head,
            HttpRequest request,
            String authorization,
            Deadline deadline,
            boolean newConnection) {
        this.connections = connections;
        this.head = head;
        this.request = request;
        this.authorization = authorization;
        this.deadline = deadline;
        this.newConnection = newConnection;
    }

    @Override
    public void lease() throws UnknownHostException {
        while (true) {
            place = connections.take(newConnection, deadline);
            if (!(place.link() instanceof DirectConnection kept)) {
                break;
            }
            if (kept.begin(deadline.at(), !request.repeatable())) {
                connection = kept;
                reused = true;
                connected = true;
                return;
            }
            end();
        }
        addresses = connections.addresses(deadline);
    }

    @Override
    public HttpReply converse() throws ExecutionException, TimeoutException, InterruptedException {
        ExchangeTap told = connections.tap().begin(request, authorization, false);
        tap = told;
        try {
            DirectConnection current = connection;
            if (current == null) {
                current = connect();
            } else {
                told.connected(current, true);
            }
            requireOpen(current);
            current.write(head.bytes(request, authorization));
            HttpReply reply = current.reader().read(current.in(), request, current.session(), told);
            giveBack(current);
            return reply;
        } catch (IOException | HttpException e) {
            throw failed(e);
        }
    }

    private void requireOpen(DirectConnection current) throws IOException {
        if (closed) {
            current.close();
            throw new ClosedChannelException();
        }
    }

    private DirectConnection connect() throws IOException {
        DirectConnection made = reach();
        if (!place.attach(made)) {
            made.close();
            throw new ClosedChannelException();
        }
        connected = true;
        tap.connected(made, false);
        DeviceTls tls = connections.tls();
        if (tls != null) {
            made.secure(
                    tls, connections.host().getHostName(), connections.host().getPort());
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
                made.connect(
                        new InetSocketAddress(
                                addresses[number], connections.host().getPort()),
                        longestConnect());
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

    private void giveBack(DirectConnection done) {
        long idle = done.reader().idleMillis();
        if (idle != IdleTime.NONE) {
            done.rest(idle);
        }
        Place taken = place;
        place = null;
        taken.release(idle != IdleTime.NONE);
    }

    private ExecutionException failed(Exception cause) throws TimeoutException, InterruptedException {
        if (Thread.interrupted()) {
            tap.aborted();
            throw new InterruptedException();
        }
        DirectConnection last = connection;
        if (last != null && last.isOverdue()) {
            tap.timedOut();
            throw new TimeoutException();
        }
        tap.failed(cause);
        return new ExecutionException(cause);
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public boolean isAnswered() {
        DirectConnection last = connection;
        return connected && last != null && last.reader().isAnswered();
    }

    @Override
    public boolean brokeBeforeAnswer() {
        return reused && !isAnswered();
    }

    @Override
    public void end() {
        Place taken = place;
        place = null;
        if (taken != null) {
            taken.release(false);
        }
    }

    @Override
    public void close() {
        closed = true;
        tap.aborted();
        DirectConnection last = connection;
        if (last != null) {
            last.close();
        }
    }
}
