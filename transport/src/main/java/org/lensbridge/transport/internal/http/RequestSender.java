package org.lensbridge.transport.internal.http;

import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.internal.governor.Deadline;
import org.lensbridge.transport.internal.governor.Figure;
import org.lensbridge.transport.internal.governor.HostGovernor;

/**
 * Sends single requests of one device: asks the governor, takes a connection, waits for the answer, and tells the governor what came of
 * it. Thread-safe.
 */
final class RequestSender {
    // Whoever waits for less has no reason to call a host dead that was not before.
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private final CloseableHttpAsyncClient client;
    private final DeviceConnections connections;
    private final HostGovernor governor;
    private final Failures failures;
    private final String host;
    private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    RequestSender(
            CloseableHttpAsyncClient client,
            DeviceAddress address,
            DeviceConnections connections,
            HostGovernor governor,
            Failures failures) {
        this.client = client;
        this.connections = connections;
        this.governor = governor;
        this.failures = failures;
        String authority = address.authority();
        boolean usual = address.port() == (address.secure() ? 443 : 80);
        host = usual ? authority.substring(0, authority.lastIndexOf(':')) : authority;
    }

    /**
     * Sends a request, and once more when it may be repeated and its kept connection turns out to be closed.
     *
     * @param stream null to wait for the whole reply
     */
    HttpReply send(HttpRequest request, String authorization, Deadline deadline, StreamTurn stream) {
        StreamDelivery delivery = stream == null ? null : stream.delivery();
        Exchange exchange = new Exchange(connections, request, delivery, false);
        try {
            return run(exchange, request, authorization, deadline, stream);
        } catch (CameraException e) {
            // The device may have closed an idle connection just when it was taken: that says nothing about the device.
            boolean again = e.kind() == Kind.UNREACHABLE
                    && exchange.brokeBeforeAnswer()
                    && request.repeatable()
                    && deadline.remainingNanos() > 0
                    && !closed;
            if (!again) {
                throw e;
            }
        }
        Exchange second = new Exchange(connections, request, delivery, true);
        return run(second, request, authorization, deadline, stream);
    }

    private HttpReply run(
            Exchange exchange, HttpRequest request, String authorization, Deadline deadline, StreamTurn stream) {
        DeviceEndpoint endpoint = null;
        running.add(exchange);
        try {
            if (closed) {
                throw failures.gone();
            }
            if (deadline.remainingNanos() == 0) {
                throw failures.timeout(deadline, true);
            }
            governor.admit(request.target(), deadline);
            endpoint = connections.lease(exchange, deadline);
            if (stream != null) {
                stream.attach(exchange, endpoint);
            }
            BasicRequestProducer producer = producer(request, authorization);
            boolean probe = governor.enter(deadline);
            exchange.sends(request, authorization);
            HttpReply reply = exchange(exchange, endpoint, producer, deadline, probe);
            governor.answered(request.target(), reply);
            return reply;
        } catch (UnknownHostException e) {
            throw failure(e);
        } finally {
            running.remove(exchange);
            if (endpoint != null && !exchange.isAccepted()) {
                endpoint.discard();
            }
        }
    }

    private HttpReply exchange(
            Exchange exchange,
            DeviceEndpoint endpoint,
            BasicRequestProducer producer,
            Deadline deadline,
            boolean probe) {
        long begin = System.nanoTime();
        CameraException failure;
        boolean telling = true;
        try {
            HttpClientContext context = HttpClientContext.create();
            context.setUserToken(endpoint);
            client.execute(connections.host(), producer, exchange, null, context, exchange);
            return exchange.await(deadline);
        } catch (TimeoutException e) {
            exchange.abort();
            governor.counters().add(Figure.TIMEOUTS);
            failure = failures.timeout(deadline, exchange.isConnected());
            telling = probe || System.nanoTime() - begin >= PATIENCE;
        } catch (ExecutionException e) {
            exchange.abort();
            failure = failure(e.getCause());
        } catch (IllegalStateException e) {
            failure = failures.gone();
        } catch (RuntimeException | Error e) {
            governor.undecided(probe);
            throw e;
        } catch (InterruptedException e) {
            exchange.abort();
            Thread.currentThread().interrupt();
            failure = new CameraException(Kind.UNREACHABLE, "Interrupted while waiting for the device's answer.");
            telling = false;
        }
        tell(exchange, failure, probe, telling);
        throw failure;
    }

    /** What a failure says of the host; a connection that was kept and is closed now says nothing. */
    private void tell(Exchange exchange, CameraException failure, boolean probe, boolean telling) {
        boolean unreachable = failure.kind() == Kind.UNREACHABLE || failure.kind() == Kind.TIMEOUT;
        if (exchange.isAnswered() || !unreachable && failure.kind() != Kind.GONE) {
            governor.alive();
        } else if (!unreachable || !telling || exchange.brokeBeforeAnswer() && failure.kind() == Kind.UNREACHABLE) {
            governor.undecided(probe);
        } else {
            governor.silent(probe, failure);
        }
        if (unreachable && !exchange.isConnected()) {
            governor.counters().add(Figure.CONNECTION_FAILURES);
        }
    }

    private BasicRequestProducer producer(HttpRequest request, String authorization) {
        BasicHttpRequest message = new BasicHttpRequest(request.method(), connections.host(), request.target());
        message.setHeader("Host", host);
        request.headers().forEach(message::setHeader);
        if (authorization != null) {
            message.setHeader("Authorization", authorization);
        }
        byte[] body = request.body();
        boolean takesBody = body.length > 0 || request.method().startsWith("P");
        return new BasicRequestProducer(message, takesBody ? new BasicAsyncEntityProducer(body, null) : null);
    }

    /** Makes a failure for people. */
    CameraException failure(Throwable cause) {
        return closed ? failures.gone() : failures.of(cause);
    }

    /** Ends what is in flight, also what has no connection yet. Idempotent. */
    void close() {
        closed = true;
        for (Exchange exchange : running) {
            exchange.abort();
            // The client tells nobody when a connection is closed that is not made yet, or in the midst of its TLS
            // handshake.
            exchange.failed(new ConnectionClosedException());
        }
    }
}
