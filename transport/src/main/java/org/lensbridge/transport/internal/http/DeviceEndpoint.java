package org.lensbridge.transport.internal.http;

import org.apache.hc.client5.http.nio.AsyncConnectionEndpoint;
import org.apache.hc.core5.http.nio.AsyncClientExchangeHandler;
import org.apache.hc.core5.http.nio.AsyncPushConsumer;
import org.apache.hc.core5.http.nio.HandlerFactory;
import org.apache.hc.core5.http.nio.command.RequestExecutionCommand;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.Command;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.Timeout;

/** One exchange's hold on a connection. Thread-safe. */
final class DeviceEndpoint extends AsyncConnectionEndpoint {
    private final DeviceConnections connections;
    private final Exchange exchange;
    private final IOSession reused;
    private volatile IOSession session;

    DeviceEndpoint(DeviceConnections connections, Exchange exchange, IOSession reused) {
        this.connections = connections;
        this.exchange = exchange;
        this.reused = reused;
        session = reused;
        if (reused != null) {
            exchange.connected(reused, true);
        }
    }

    DeviceConnections connections() {
        return connections;
    }

    /** Takes a new connection; false when the device was closed or the exchange ended meanwhile. */
    boolean attach(IOSession connected) {
        session = connected;
        return connections.register(connected) && exchange.connected(connected, reused != null);
    }

    void release() {
        IOSession done = session;
        session = null;
        if (done != null) {
            connections.release(done);
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
