package org.lensbridge.transport.internal.http;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.internal.capture.ExchangeTap;
import org.lensbridge.transport.internal.governor.Deadline;

/** A request whose reply has an end, conversed on the caller's own thread. */
final class DirectExchange implements Attempt {
    private final DeviceConnections connections;
    private final RequestHead head;
    private final HttpRequest request;
    private final String authorization;
    private final boolean newConnection;
    private final Line line;
    private volatile ExchangeTap tap = ExchangeTap.NONE;

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
        this.newConnection = newConnection;
        line = new Line(connections, deadline);
    }

    @Override
    public void lease() throws UnknownHostException {
        line.lease(newConnection, !request.repeatable(), request.urgent());
    }

    @Override
    public HttpReply converse() throws ExecutionException, TimeoutException, InterruptedException {
        ExchangeTap told = connections.tap().begin(request, authorization, false);
        tap = told;
        try {
            DirectConnection current = line.open(told);
            current.write(head.bytes(request, authorization));
            HttpReply reply = current.reader().read(current.in(), request, current.session(), told);
            line.giveBack(current.reader().idleMillis());
            return reply;
        } catch (IOException | HttpException e) {
            throw failed(line, told, e);
        }
    }

    /** What became of a request whose connection failed: the caller was interrupted, its time is over, or the reason given. */
    static ExecutionException failed(Line line, ExchangeTap tap, Exception cause)
            throws TimeoutException, InterruptedException {
        if (Thread.interrupted()) {
            tap.aborted();
            throw new InterruptedException();
        }
        if (line.isOverdue()) {
            tap.timedOut();
            throw new TimeoutException();
        }
        tap.failed(cause);
        return new ExecutionException(cause);
    }

    @Override
    public boolean isConnected() {
        return line.isConnected();
    }

    @Override
    public boolean isAnswered() {
        return line.isAnswered();
    }

    @Override
    public boolean brokeBeforeAnswer() {
        return line.brokeBeforeAnswer();
    }

    @Override
    public void end() {
        line.end();
    }

    @Override
    public void close() {
        tap.aborted();
        line.close();
    }
}
