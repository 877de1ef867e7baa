package org.lensbridge.driver.support.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.StreamReader;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SpeechTest {
    private static final Operation TALK =
            Operation.write("a.speech", "2", "/s", Decoding.confirmation("OK"), "Speech.");

    private final Ear ear = new Ear();
    private final OperationEngine engine = new OperationEngine(ear, reply -> Optional.empty(), Duration.ofSeconds(2));

    private Speech talk() {
        return engine.talk(TALK, Map.of(), "audio/basic", 9_999_999);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void goesOutAsItIsGiven() {
        try (Speech speech = talk()) {
            speech.write(bytes("abc"));
            speech.write(bytes("def"));
        }
        assertEquals("abcdef", ear.heard.toString());
        assertEquals("POST", ear.request.method());
        assertEquals(9_999_999, ear.request.endless().orElseThrow());
        assertEquals("audio/basic", ear.request.headers().get("Content-Type"));
        assertTrue(ear.over.isDone(), "not closed");
    }

    @Test
    void refusalAtOnceIsThrownAndCloses() {
        ear.says(404, "No page");
        CameraException failure = assertThrows(CameraException.class, this::talk);
        assertEquals(Kind.UNSUPPORTED, failure.kind());
        assertEquals("a.speech", failure.operation());
        assertTrue(ear.closed, "not closed");
    }

    @Test
    void whatTheDeviceSaysLaterEndsIt() {
        try (Speech speech = talk()) {
            speech.write(bytes("abc"));
            ear.says(200, "OK");
            CameraException failure = assertThrows(CameraException.class, () -> {
                while (true) {
                    speech.write(bytes("."));
                }
            });
            assertEquals(Kind.UNREACHABLE, failure.kind());
            assertEquals("a.speech", failure.operation());
        }
    }

    @Test
    void nothingIsSentAfterClosing() {
        Speech speech = talk();
        speech.close();
        speech.close();
        assertEquals(
                Kind.GONE,
                assertThrows(CameraException.class, () -> speech.write(bytes("abc")))
                        .kind());
        assertEquals("", ear.heard.toString());
    }

    /** A device that listens until it is told to say something. */
    private static final class Ear implements HttpDevice, HttpConversation {
        final CompletableFuture<HttpReply> over = new CompletableFuture<>();
        final StringBuffer heard = new StringBuffer();
        volatile HttpRequest request;
        volatile boolean closed;
        private ByteBuffer body = ByteBuffer.allocate(0);

        void says(int status, String text) {
            body = bytes(text);
            over.complete(new HttpReply(status, Map.of("content-type", "text/plain"), ByteBuffer.allocate(0)));
        }

        @Override
        public HttpConversation converse(HttpRequest endless) {
            request = endless;
            return this;
        }

        @Override
        public HttpReply head() {
            return over.join();
        }

        @Override
        public int read(ByteBuffer into) {
            over.join();
            if (!body.hasRemaining()) {
                return -1;
            }
            into.put(body.get());
            return 1;
        }

        @Override
        public void write(ByteBuffer bytes) {
            heard.append(StandardCharsets.UTF_8.decode(bytes));
        }

        @Override
        public void close() {
            closed = true;
            over.completeExceptionally(new CameraException(Kind.GONE, "The conversation was closed."));
        }

        @Override
        public HttpReply send(HttpRequest any) {
            throw new CameraException(Kind.UNREACHABLE, "It listens.");
        }

        @Override
        public HttpExchange stream(HttpRequest any, StreamReader reader) {
            throw new CameraException(Kind.UNREACHABLE, "It listens.");
        }

        @Override
        public Optional<String> concern() {
            return Optional.empty();
        }
    }
}
