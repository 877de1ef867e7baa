package org.lensbridge.transport.internal.http;

import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.internal.governor.Deadline;

/** A request whose reply may have no end: the client's I/O threads converse, and the caller waits for the head. */
final class StreamAttempt implements Attempt {
    private final CloseableHttpAsyncClient client;
    private final DeviceConnections connections;
    private final RequestHead head;
    private final HttpRequest request;
    private final String authorization;
    private final Deadline deadline;
    private final StreamTurn turn;
    private final Exchange exchange;
    private DeviceEndpoint endpoint;

    StreamAttempt(
            CloseableHttpAsyncClient client,
            DeviceConnections connections,
            RequestHead head,
            HttpRequest request,
            String authorization,
            Deadline deadline,
            StreamTurn turn,
            boolean newConnection) {
        this.client = client;
        this.connections = connections;
        this.head = head;
        this.request = request;
        this.authorization = authorization;
        this.deadline = deadline;
        this.turn = turn;
        exchange = new Exchange(connections, request, turn.delivery(), newConnection);
    }

    @Override
    public void lease() throws UnknownHostException {
        endpoint = connections.lease(exchange, deadline);
        turn.attach(exchange, endpoint);
    }

    @Override
    public HttpReply converse() throws ExecutionException, TimeoutException, InterruptedException {
        boolean waits = true;
        try {
            exchange.sends(request, authorization);
            HttpClientContext context = HttpClientContext.create();
            context.setUserToken(endpoint);
            client.execute(connections.host(), producer(), exchange, null, context, exchange);
            HttpReply reply = exchange.await(deadline);
            waits = false;
            return reply;
        } finally {
            if (waits) {
                exchange.abort();
            }
        }
    }

    private BasicRequestProducer producer() {
        BasicHttpRequest message = new BasicHttpRequest(request.method(), connections.host(), request.target());
        message.setHeader("Host", head.host());
        request.headers().forEach(message::setHeader);
        if (authorization != null) {
            message.setHeader("Authorization", authorization);
        }
        byte[] body = request.body();
        return new BasicRequestProducer(
                message, RequestHead.takesBody(request, body) ? new BasicAsyncEntityProducer(body, null) : null);
    }

    @Override
    public boolean isConnected() {
        return exchange.isConnected();
    }

    @Override
    public boolean isAnswered() {
        return exchange.isAnswered();
    }

    @Override
    public boolean brokeBeforeAnswer() {
        return exchange.brokeBeforeAnswer();
    }

    @Override
    public void end() {
        if (endpoint != null && !exchange.isAccepted()) {
            endpoint.discard();
        }
    }

    @Override
    public void close() {
        exchange.abort();
        // The client tells nobody when a connection is closed that is not made yet, or in the midst of its TLS
        // handshake.
        exchange.cancelled();
    }
}
