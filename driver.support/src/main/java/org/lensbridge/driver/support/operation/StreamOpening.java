package org.lensbridge.driver.support.operation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.StreamReader;

/**
 * Tells an endless answer from a refusal. Devices refuse a stream with status 200 and a short text, so the status does not
 * decide: what the head does not call a stream, and what does not begin like the first delimiter of parts either, is collected,
 * up to a bound, and judged like any other answer.
 *
 * <p>Its reader side is confined to the transport's I/O thread; {@link #await} belongs to the opening thread.
 */
final class StreamOpening implements StreamReader {
    private static final int LONGEST_REFUSAL = 8192;

    /** In lower case. Servers announce parts as bytes of no kind, and some vendors' streams are no parts at all. */
    private static final List<String> STREAMS = List.of("multipart/", "video/", "audio/", "application/octet-stream");

    private static final Pattern FIRST_LINE = Pattern.compile("(?i)(?!error)[a-z][\\w.\\[\\] ]{0,200}=");

    private final UnaryOperator<HttpReply> judge;
    private final ByteSink sink;
    private final boolean messages;
    private final CompletableFuture<Void> agreed = new CompletableFuture<>();
    private Optional<HttpReply> refusal = Optional.empty();
    private ByteBuffer collected = ByteBuffer.allocate(0);

    StreamOpening(UnaryOperator<HttpReply> judge, ByteSink sink) {
        this(judge, sink, false);
    }

    /** {@code messages} of any form are wanted, the first of which may be long in coming: a text that is no page is no refusal then. */
    StreamOpening(UnaryOperator<HttpReply> judge, ByteSink sink, boolean messages) {
        this.judge = judge;
        this.sink = sink;
        this.messages = messages;
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
        if (!mayBeRefusal(head)) {
            begin(head.header("content-type").orElse(""));
        } else {
            refusal = Optional.of(head);
            collected = ByteBuffer.allocate(LONGEST_REFUSAL);
            if (tellsMessages(head)) {
                agreed.complete(null);
            }
        }
    }

    private boolean tellsMessages(HttpReply head) {
        String type = head.mediaType();
        return messages
                && head.success()
                && !type.equals("text/html")
                && (type.isEmpty() || type.startsWith("text/") || type.contains("json") || type.contains("xml"));
    }

    /** Whether what follows this head must be looked at before it is taken for an answer. */
    static boolean mayBeRefusal(HttpReply head) {
        String type = head.header("content-type").orElse("");
        return !head.success()
                || STREAMS.stream().noneMatch(prefix -> type.regionMatches(true, 0, prefix, 0, prefix.length()));
    }

    @Override
    public boolean data(ByteBuffer chunk) {
        if (refusal.isEmpty()) {
            return sink.bytes(chunk);
        }
        int taken = Math.min(chunk.remaining(), collected.remaining());
        collected.put(chunk.slice(chunk.position(), taken));
        chunk.position(chunk.position() + taken);
        if (beginsParts()) {
            String type = refusal.get().header("content-type").orElse("");
            refusal = Optional.empty();
            begin(type);
            return sink.bytes(collected.flip()) && (!chunk.hasRemaining() || sink.bytes(chunk));
        }
        if (beginsLines(false)) {
            return takeLines() && (!chunk.hasRemaining() || sink.bytes(chunk));
        }
        chunk.position(chunk.limit());
        if (!collected.hasRemaining()) {
            refuse();
        }
        return collected.hasRemaining();
    }

    private void begin(String type) {
        sink.start(type);
        agreed.complete(null);
    }

    /** Whether parts come although the head does not say so. */
    private boolean beginsParts() {
        int at = 0;
        while (at < collected.position() && collected.get(at) <= ' ' && collected.get(at) >= 0) {
            at++;
        }
        return refusal.orElseThrow().success()
                && at + 1 < collected.position()
                && collected.get(at) == '-'
                && collected.get(at + 1) == '-';
    }

    /** Whether lines of keys and values come, which no refusal is; the first must be {@code whole}. */
    private boolean beginsLines(boolean whole) {
        HttpReply head = refusal.orElseThrow();
        if (tellsMessages(head)) {
            return (whole || !collected.hasRemaining() || beginsText()) && sink.startText();
        }
        if (!head.success() || !head.header("content-type").orElse("").startsWith("text/plain")) {
            return false;
        }
        String begun = StandardCharsets.UTF_8
                .decode(collected.duplicate().flip())
                .toString()
                .stripLeading();
        return (whole || begun.indexOf('\n') >= 0) && FIRST_LINE.matcher(begun).lookingAt() && sink.startText();
    }

    /** Whether something came that is not the begin of a delimiter. */
    private boolean beginsText() {
        String begun = StandardCharsets.ISO_8859_1
                .decode(collected.duplicate().flip())
                .toString()
                .stripLeading();
        return !begun.isEmpty() && !begun.equals("-");
    }

    /** True when more is wanted. */
    private boolean takeLines() {
        refusal = Optional.empty();
        agreed.complete(null);
        return sink.bytes(collected.flip());
    }

    @Override
    public void end(Optional<CameraException> failure) {
        if (refusal.isPresent() && (failure.isEmpty() || agreed.isDone()) && beginsLines(true)) {
            if (takeLines()) {
                sink.end(failure.map(f -> new StreamEnd(f.kind(), f.reason())).orElseGet(sink::complete));
            }
        } else if (refusal.isPresent()) {
            failure.ifPresent(agreed::completeExceptionally);
            refuse();
        } else if (agreed.isDone()) {
            sink.end(failure.map(f -> new StreamEnd(f.kind(), f.reason())).orElseGet(sink::complete));
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
