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
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;

/**
 * A request whose body goes on while its caller has something to say. A device that answers before the end has refused it, or has heard enough: a
 * thread of its own waits for that, and the next write fails with what the device said.
 *
 * <p>One thread at a time writes; any may close. Closing is idempotent and ends both.
 */
public final class Speech implements AutoCloseable {
    private static final int LONGEST_ANSWER = 8192;
    /** The transport has waited for a device that refuses at once; its answer needs to be read only. */
    private static final Duration ANSWER = Duration.ofMillis(100);
    /** Nothing is said for as long as it goes on. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final String operation;
    private final HttpConversation conversation;
    private final UnaryOperator<HttpReply> judge;
    private final CompletableFuture<CameraException> over = new CompletableFuture<>();

    private Speech(String operation, HttpConversation conversation, UnaryOperator<HttpReply> judge) {
        this.operation = operation;
        this.conversation = conversation;
        this.judge = judge;
    }

    /** The request as the transport must get it. */
    static HttpRequest request(String target, String contentType, long length) {
        return HttpRequest.endless(target, contentType, length).withSilence(LONGEST);
    }

    /** Begins to listen; a refusal that is there already is thrown. */
    static Speech over(String operation, HttpConversation conversation, UnaryOperator<HttpReply> judge) {
        Speech speech = new Speech(operation, conversation, judge);
        Thread listener = new Thread(speech::listen, "lensbridge-speech");
        listener.setDaemon(true);
        listener.start();
        speech.answer().ifPresent(failure -> {
            conversation.close();
            throw failure;
        });
        return speech;
    }

    private void listen() {
        try {
            ByteBuffer said = ByteBuffer.allocate(LONGEST_ANSWER);
            boolean more = true;
            while (more && said.hasRemaining()) {
                more = conversation.read(said) >= 0;
            }
            HttpReply head = conversation.head();
            judge.apply(new HttpReply(head.status(), head.headers(), said.flip()));
            over.complete(new CameraException(Kind.UNREACHABLE, "The device takes no more."));
        } catch (CameraException e) {
            over.complete(e);
        } catch (RuntimeException e) {
            over.complete(new CameraException(Kind.DRIVER_FAILURE, "The answer could not be read.", e));
        }
    }

    /**
     * Sends all of the bytes. Blocks while the device takes none, up to its timeout.
     *
     * @throws CameraException why the device takes no more, GONE after closing
     */
    public void write(ByteBuffer bytes) {
        if (over.isDone()) {
            throw over.join().during(operation);
        }
        try {
            conversation.write(bytes);
        } catch (CameraException e) {
            // A device that refuses breaks off too: what it said explains it better.
            throw answer().orElse(e).during(operation);
        }
    }

    private Optional<CameraException> answer() {
        try {
            return Optional.of(
                    over.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS).during(operation));
        } catch (TimeoutException goesOn) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        over.complete(new CameraException(Kind.GONE, "The conversation was closed."));
        conversation.close();
    }
}
