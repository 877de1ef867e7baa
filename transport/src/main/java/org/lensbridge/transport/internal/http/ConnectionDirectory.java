package org.lensbridge.transport.internal.http;

import java.util.concurrent.Future;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.nio.AsyncConnectionEndpoint;
import org.apache.hc.core5.concurrent.BasicFuture;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Gives the client the connections of the device that a request is for: the request's user token is its hold on one. A lease
 * never waits: the caller has waited for the connection, or the place of a new one, before the client saw the request. Thread-safe, without state.
 */
final class ConnectionDirectory implements AsyncClientConnectionManager {
    @Override
    public Future<AsyncConnectionEndpoint> lease(
            String id,
            HttpRoute route,
            Object state,
            Timeout timeout,
            FutureCallback<AsyncConnectionEndpoint> callback) {
        BasicFuture<AsyncConnectionEndpoint> future = new BasicFuture<>(callback);
        if (state instanceof DeviceEndpoint endpoint) {
            future.completed(endpoint);
        } else {
            future.failed(new IllegalStateException("A request without connection"));
        }
        return future;
    }

    @Override
    public void release(AsyncConnectionEndpoint endpoint, Object newState, TimeValue keepAlive) {
        if (endpoint instanceof DeviceEndpoint device) {
            device.release(keepAlive);
        }
    }

    @Override
    public Future<AsyncConnectionEndpoint> connect(
            AsyncConnectionEndpoint endpoint,
            ConnectionInitiator initiator,
            Timeout timeout,
            Object attachment,
            HttpContext context,
            FutureCallback<AsyncConnectionEndpoint> callback) {
        return new Connecting((DeviceEndpoint) endpoint, initiator, callback).begin();
    }

    @Override
    public void upgrade(AsyncConnectionEndpoint endpoint, Object attachment, HttpContext context) {
        throw new UnsupportedOperationException("No proxies");
    }

    @Override
    public void close(CloseMode mode) {
        // Connections belong to their devices, which are closed first.
    }

    @Override
    public void close() {
        close(CloseMode.GRACEFUL);
    }
}
