package org.lensbridge.driver.support.operation;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.StreamReader;

/**
 * Tells an endless answer from a refusal. Devices refuse a stream with status 200 and a short text, so the head alone does not
 * decide: what is not multipart is collected, up to a bound, and judged like any other answer.
 *
 * <p>Its reader side is confined to the transport's I/O thread; {@link #await} belongs to the opening thread.
 */
final class StreamOpening implements StreamReader {
    private static final int LONGEST_REFUSAL = 8192;

    private final UnaryOperator<HttpReply> judge;
    private final ByteSink sink;
    private final CompletableFuture<Void> agreed = new CompletableFuture<>();
    private Optional<HttpReply> refusal = Optional.empty();
    private ByteBuffer collected = ByteBuffer.allocate(0);

    StreamOpening(UnaryOperator<HttpReply> judge, ByteSink sink) {
        this.judge = judge;
        this.sink = sink;
    }

    /** Waits until the device has agreed; closes the exchange when it does not. */
    StreamHandle await(HttpExchange exchange, Duration timeout) {
        try {
            agreed.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return exchange::close;
        } catch (ExecutionException e) {
            exchange.close();
            throw e.getCause() instanceof CameraException failure
                    ? failure
                    : new CameraException(Kind.DRIVER_FAILURE, "The stream could not be opened.", e.getCause());
        } catch (TimeoutException e) {
            exchange.close();
            throw new CameraException(Kind.TIMEOUT, "The device began no stream within " + timeout.toMillis() + " ms.");
        } catch (InterruptedException e) {
            exchange.close();
            Thread.currentThread().interrupt();
            throw new CameraException(Kind.TIMEOUT, "The call was interrupted.");
        }
    }

    @Override
    public void head(HttpReply head) {
        String type = head.header("content-type").orElse("");
        if (head.success() && type.regionMatches(true, 0, "multipart/", 0, 10)) {
            sink.start(type);
            agreed.complete(null);
        } else {
            refusal = Optional.of(head);
            collected = ByteBuffer.allocate(LONGEST_REFUSAL);
        }
    }

    @Override
    public boolean data(ByteBuffer chunk) {
        if (refusal.isEmpty()) {
            return sink.bytes(chunk);
        }
        int taken = Math.min(chunk.remaining(), collected.remaining());
        collected.put(chunk.duplicate().limit(chunk.position() + taken));
        chunk.position(chunk.limit());
        if (!collected.hasRemaining()) {
            refuse();
        }
        return collected.hasRemaining();
    }

    @Override
    public void end(Optional<CameraException> failure) {
        if (refusal.isPresent()) {
            failure.ifPresent(agreed::completeExceptionally);
            refuse();
        } else if (agreed.isDone()) {
            sink.end(failure.map(f -> new StreamEnd(f.kind(), f.reason()))
                    .orElseGet(() -> new StreamEnd(Kind.UNREACHABLE, "The device ended the stream.")));
        } else {
            agreed.completeExceptionally(failure.orElseGet(() ->
                    new CameraException(Kind.UNREACHABLE, "The device closed the connection without an answer.")));
        }
    }

    private void refuse() {
        ByteBuffer body = collected.duplicate().flip();
        HttpReply head = refusal.orElseThrow();
        try {
            HttpReply reply = judge.apply(new HttpReply(head.status(), head.headers(), body));
            throw new CameraException(
                    Kind.PROTOCOL, "The device answered with a text instead of a stream: " + Excerpt.of(reply.text()));
        } catch (CameraException e) {
            agreed.completeExceptionally(e);
        }
    }
}
