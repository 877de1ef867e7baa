package org.lensbridge.transport.internal.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.Timeout;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.internal.capture.ExchangeTap;
import org.lensbridge.transport.internal.governor.Deadline;

/**
 * One request and its reply, which goes to a stream once its reader has accepted the head; a refusal is collected. The client
 * calls on an I/O thread; the caller waits in {@link #await}. Thread-safe where said.
 */
final class Exchange implements AsyncResponseConsumer<HttpReply>, FutureCallback<HttpReply> {
    private static final int MAXIMUM_REFUSAL = 64 << 10;

    private final DeviceConnections connections;
    private final Optional<Duration> silence;
    private final StreamDelivery stream;
    private final boolean newConnection;
    private final CompletableFuture<HttpReply> outcome = new CompletableFuture<>();
    private volatile ExchangeTap tap = ExchangeTap.NONE;
    private IOSession session;
    private DeviceEndpoint endpoint;
    private volatile boolean aborted;
    private volatile boolean reused;
    private volatile boolean answered;
    private volatile boolean accepted;
    private HttpReply head;
    private ReplyBody body;
    private FutureCallback<HttpReply> result;
    private volatile HttpReply finished;

    /**
     * @param stream where a reply goes that is not a refusal
     */
    Exchange(DeviceConnections connections, HttpRequest request, StreamDelivery stream, boolean newConnection) {
        this.connections = connections;
        silence = request.silence();
        this.stream = stream;
        this.newConnection = newConnection;
    }

    /** What it is about to send, for whoever records it. Called once, before it begins, with or without a connection. */
    synchronized void sends(HttpRequest request, String authorization) {
        tap = connections.tap().begin(request, authorization, true);
        if (session != null) {
            tap.connected(session, reused);
        }
    }

    DeviceConnections connections() {
        return connections;
    }

    boolean wantsNewConnection() {
        return newConnection;
    }

    /** Whether a connection was there. Thread-safe. */
    synchronized boolean isConnected() {
        return session != null;
    }

    /** Whether the reader has accepted the reply. Thread-safe. */
    boolean isAccepted() {
        return accepted;
    }

    /** Whether the head of a reply came. Thread-safe. */
    boolean isAnswered() {
        return answered;
    }

    /** Whether it broke on a connection that the device may have closed while it was idle. Thread-safe. */
    boolean brokeBeforeAnswer() {
        return reused && !answered;
    }

    /** Takes note of its connection; false when it was aborted before. Thread-safe. */
    synchronized boolean connected(DeviceEndpoint hold, IOSession connection, boolean isReused) {
        reused = isReused;
        session = connection;
        endpoint = hold;
        tap.connected(connection, isReused);
        return !aborted;
    }

    /** Takes note that this side ends it next. Thread-safe. */
    void closing() {
        tap.aborted();
    }

    /** Ends it by closing its connection, unless that was given back and serves another one. Thread-safe, idempotent. */
    void abort() {
        DeviceEndpoint open;
        synchronized (this) {
            aborted = true;
            open = endpoint;
        }
        tap.aborted();
        if (open != null) {
            open.discard();
        }
    }

    /** Waits for the head of the stream, or for a whole refusal. Called by the one who began it. */
    HttpReply await(Deadline deadline) throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return outcome.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            tap.timedOut();
            throw e;
        }
    }

    @Override
    public void consumeResponse(
            HttpResponse response, EntityDetails entity, HttpContext context, FutureCallback<HttpReply> callback)
            throws IOException {
        answered = true;
        result = callback;
        head = new HttpReply(response.getCode(), ReplyHead.headers(response), ByteBuffer.allocate(0));
        ReplyHead.tell(tap, response, HttpCoreContext.cast(context).getSSLSession());
        if (!ClientDevice.isOwn(head.status())) {
            acceptStream();
        } else {
            body = new ReplyBody(MAXIMUM_REFUSAL, entity == null ? 0 : entity.getContentLength());
        }
        if (entity == null) {
            streamEnd(List.of());
        }
    }

    private void acceptStream() throws Refusal {
        try {
            stream.head(head);
        } catch (CameraException e) {
            throw new Refusal(e);
        }
        synchronized (this) {
            silence.ifPresent(limit -> session.setSocketTimeout(Timeout.of(limit)));
        }
        accepted = true;
        outcome.complete(head);
    }

    @Override
    public void updateCapacity(CapacityChannel capacity) throws IOException {
        capacity.update(Integer.MAX_VALUE);
    }

    @Override
    public void consume(ByteBuffer chunk) throws IOException {
        tap.data(chunk);
        if (body != null) {
            body.add(chunk);
        } else if (!stream.data(chunk)) {
            abort();
        }
    }

    @Override
    public void streamEnd(List<? extends Header> trailers) {
        tap.complete();
        result.completed(body == null ? head : reply());
    }

    private HttpReply reply() {
        return new HttpReply(head.status(), head.headers(), body.content());
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) {
        // An interim answer such as 100 changes nothing.
    }

    @Override
    public void failed(Exception cause) {
        tap.failed(cause);
        if (!outcome.completeExceptionally(cause) && accepted) {
            stream.end(silence.isPresent() && cause instanceof SocketTimeoutException ? silent() : cause);
        }
    }

    private CameraException silent() {
        return new CameraException(
                Kind.TIMEOUT,
                "The device sent nothing for " + silence.orElseThrow().toMillis()
                        + " ms, and the stream is taken for dead.");
    }

    @Override
    public void completed(HttpReply reply) {
        finished = reply;
    }

    @Override
    public void cancelled() {
        failed(new ConnectionClosedException());
    }

    @Override
    public void releaseResources() {
        // The client has given back the connection just now: whoever is told from here on finds it idle.
        if (finished != null && !outcome.complete(finished) && accepted) {
            stream.end(null);
        }
    }
}
