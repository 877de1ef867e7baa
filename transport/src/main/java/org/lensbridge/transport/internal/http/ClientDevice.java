package org.lensbridge.transport.internal.http;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.StreamReader;
import org.lensbridge.transport.internal.auth.LockOut;
import org.lensbridge.transport.internal.auth.Login;
import org.lensbridge.transport.internal.governor.Deadline;
import org.lensbridge.transport.internal.governor.HostBudget;

/** A conversation with one device. Thread-safe. */
final class ClientDevice implements HttpDevice {
    private final CloseableHttpAsyncClient client;
    private final HttpTarget target;
    private final DeviceConnections connections;
    private final HostBudget budget;
    private final Runnable whenClosed;
    private final Login login;
    private final Failures failures;
    private final String host;
    private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ClientDevice(
            CloseableHttpAsyncClient client,
            HttpTarget target,
            DeviceConnections connections,
            HostBudget budget,
            Runnable whenClosed) {
        this.client = client;
        this.target = target;
        this.connections = connections;
        this.budget = budget;
        this.whenClosed = whenClosed;
        login = new Login(target.credentials());
        failures = new Failures(target.address(), connections.tls());
        int port = target.address().port();
        String authority = target.address().authority();
        boolean usual = port == (target.address().secure() ? 443 : 80);
        host = usual ? authority.substring(0, authority.lastIndexOf(':')) : authority;
    }

    /** Whether a status is a matter between transport and device, also for a stream. */
    static boolean isOwn(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308, 401, 403, 423, 429, 503 -> true;
            default -> false;
        };
    }

    @Override
    public HttpReply send(HttpRequest request) {
        Deadline deadline = deadline(request);
        budget.beginControl(deadline);
        try {
            return converse(request, deadline, null);
        } finally {
            budget.endControl();
        }
    }

    @Override
    public HttpExchange stream(HttpRequest request, StreamReader reader) {
        Deadline deadline = deadline(request);
        budget.beginStream(deadline);
        StreamDelivery delivery = new StreamDelivery(reader, this::failure, budget::endStream);
        try {
            HttpReply reply = converse(request, deadline, delivery);
            if (isOwn(reply.status())) {
                reply.requireSuccess();
            }
            return delivery;
        } catch (RuntimeException e) {
            delivery.finish();
            throw e;
        }
    }

    private Deadline deadline(HttpRequest request) {
        return Deadline.in(request.timeout().orElse(target.timeout()));
    }

    private HttpReply converse(HttpRequest first, Deadline deadline, StreamDelivery delivery) {
        HttpRequest request = first;
        for (int hops = 0; hops <= Redirects.MOST; hops++) {
            HttpRequest current = request;
            HttpReply reply = login.run(
                    current.method(),
                    current.target(),
                    current.body(),
                    deadline,
                    authorization -> once(current, authorization, deadline, delivery));
            refuse(reply);
            Optional<String> next = Redirects.target(target.address(), reply);
            if (next.isEmpty() || !current.method().equals("GET")) {
                return reply;
            }
            request = current.withTarget(next.get());
        }
        throw new CameraException(Kind.PROTOCOL, "The device redirects in circles.");
    }

    private static void refuse(HttpReply reply) {
        switch (reply.status()) {
            case 403, 423 -> {
                LockOut.check(reply);
                if (reply.headers().containsKey("www-authenticate")) {
                    throw new CameraException(
                            Kind.AUTH_REFUSED, "The device refuses this user (HTTP " + reply.status() + ").");
                }
            }
            case 429, 503 ->
                throw new CameraException(
                                Kind.BUSY, "The device is busy (HTTP " + reply.status() + "); try again later.")
                        .after(LockOut.retryAfter(reply));
            default -> {
                return;
            }
        }
    }

    private HttpReply once(HttpRequest request, String authorization, Deadline deadline, StreamDelivery delivery) {
        Exchange exchange = new Exchange(connections, request.maximumReply(), delivery, false);
        try {
            return run(exchange, request, authorization, deadline, delivery);
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
        Exchange second = new Exchange(connections, request.maximumReply(), delivery, true);
        return run(second, request, authorization, deadline, delivery);
    }

    private HttpReply run(
            Exchange exchange, HttpRequest request, String authorization, Deadline deadline, StreamDelivery delivery) {
        running.add(exchange);
        try {
            if (closed) {
                throw failures.gone();
            }
            if (deadline.remainingNanos() == 0) {
                throw failures.timeout(deadline, true);
            }
            if (delivery != null) {
                delivery.attach(exchange);
            }
            HttpClientContext context = HttpClientContext.create();
            context.setUserToken(exchange);
            begin(exchange, context, producer(request, authorization));
            return exchange.await(deadline);
        } catch (TimeoutException e) {
            exchange.abort();
            throw failures.timeout(deadline, exchange.isConnected());
        } catch (ExecutionException e) {
            exchange.abort();
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            exchange.abort();
            Thread.currentThread().interrupt();
            throw new CameraException(Kind.UNREACHABLE, "Interrupted while waiting for the device's answer.");
        } finally {
            running.remove(exchange);
        }
    }

    private void begin(Exchange exchange, HttpClientContext context, BasicRequestProducer producer) {
        try {
            client.execute(connections.host(), producer, exchange, null, context, exchange);
        } catch (IllegalStateException e) {
            throw failures.gone();
        }
    }

    private CameraException failure(Throwable cause) {
        return closed ? failures.gone() : failures.of(cause);
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

    @Override
    public Optional<String> concern() {
        Optional<String> certificate =
                connections.tls() == null ? Optional.empty() : connections.tls().concern();
        boolean readable = login.isClearText() && !target.address().secure();
        return certificate.isPresent() || !readable
                ? certificate
                : Optional.of("Basic login over plain HTTP: the password travels readable.");
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        running.forEach(Exchange::abort);
        connections.close();
        whenClosed.run();
    }

    @Override
    public String toString() {
        return "HttpDevice " + target.address();
    }
}
