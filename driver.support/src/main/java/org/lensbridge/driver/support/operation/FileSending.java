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
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;

/**
 * The sending of one large file, piece by piece, on the thread of who wants it. A device that refuses before it has everything is heard at once: a
 * thread of its own waits for its answer. Used once.
 */
final class FileSending {
    private static final int PIECE = 32 << 10;
    private static final int LONGEST_ANSWER = 64 << 10;
    /** A device checks and writes what it got before it answers. */
    private static final Duration DIGESTION = Duration.ofMinutes(5);
    /** What a device has said that broke off needs to be read only. */
    private static final Duration LAST_WORDS = Duration.ofMillis(500);
    /** Nothing is said for as long as it takes. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final HttpDevice device;
    private final HttpRequest request;
    private final FileBody body;
    private final UnaryOperator<HttpReply> judge;
    private final CompletableFuture<HttpReply> answer = new CompletableFuture<>();

    /** A file that goes after {@code head}; {@code judge} throws for an answer that is a refusal. */
    FileSending(HttpDevice device, HttpRequest head, FileBody body, UnaryOperator<HttpReply> judge) {
        this.device = device;
        this.body = body;
        this.judge = judge;
        HttpRequest endless = HttpRequest.endless(head.target(), body.contentType(), body.length())
                .withSilence(LONGEST);
        this.request = head.secret() ? endless.withSecret() : endless;
    }

    /** Sends all of it and returns the device's good answer. */
    HttpReply send() {
        HttpConversation conversation = device.converse(request);
        try {
            Thread listener = new Thread(() -> listen(conversation), "lensbridge-upload");
            listener.setDaemon(true);
            listener.start();
            write(conversation, ByteBuffer.wrap(body.head()));
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            for (long done = 0; done < body.file().length(); ) {
                piece.clear().limit((int) Math.min(PIECE, body.file().length() - done));
                done += body.read(piece);
                write(conversation, piece.flip());
                body.advanced(done);
            }
            write(conversation, ByteBuffer.wrap(body.tail()));
            return within(DIGESTION)
                    .orElseThrow(
                            () -> new CameraException(
                                    Kind.TIMEOUT,
                                    "The device has taken the whole file and says nothing about it. Perhaps it works on it still."));
        } finally {
            conversation.close();
        }
    }

    private void listen(HttpConversation conversation) {
        try {
            ByteBuffer said = ByteBuffer.allocate(LONGEST_ANSWER);
            boolean more = true;
            while (more && said.hasRemaining()) {
                more = conversation.read(said) >= 0;
            }
            HttpReply head = conversation.head();
            answer.complete(judge.apply(new HttpReply(head.status(), head.headers(), said.flip())));
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    /** A device that refuses need not break off, and one that breaks off may have said why. */
    private void write(HttpConversation conversation, ByteBuffer bytes) {
        if (answer.isCompletedExceptionally()) {
            within(Duration.ZERO);
        }
        try {
            conversation.write(bytes);
        } catch (CameraException broken) {
            try {
                within(LAST_WORDS);
            } catch (CameraException said) {
                throw said.kind() == Kind.UNREACHABLE || said.kind() == Kind.GONE ? broken : said;
            }
            throw broken;
        }
    }

    /** The answer, if there is one in time; fails with what it refuses for. */
    private Optional<HttpReply> within(Duration limit) {
        try {
            return Optional.of(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CameraException(Kind.GONE, "The upload was interrupted.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CameraException failure
                    ? failure
                    : new CameraException(Kind.DRIVER_FAILURE, "The answer could not be read.", e.getCause());
        }
    }
}
