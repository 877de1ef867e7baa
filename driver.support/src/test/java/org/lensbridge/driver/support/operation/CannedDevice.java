package org.lensbridge.driver.support.operation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.StreamReader;

/** Keeps requests and answers with what it was told to. */
final class CannedDevice implements HttpDevice {
    final List<HttpRequest> requests = new ArrayList<>();
    final StringBuilder written = new StringBuilder();
    boolean closed;
    private HttpReply reply = reply(200, "text/plain", "");
    private Optional<CameraException> failure = Optional.empty();

    void answer(int status, String text) {
        reply = reply(status, "text/plain", text);
    }

    void stream(String contentType, String text, Optional<CameraException> end) {
        reply = reply(200, contentType, text);
        failure = end;
        closed = false;
    }

    HttpRequest last() {
        return requests.get(requests.size() - 1);
    }

    private static HttpReply reply(int status, String contentType, String text) {
        ByteBuffer body = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        return new HttpReply(status, Map.of("content-type", contentType), body);
    }

    @Override
    public HttpReply send(HttpRequest request) {
        requests.add(request);
        return reply;
    }

    @Override
    public HttpExchange stream(HttpRequest request, StreamReader reader) {
        requests.add(request);
        reader.head(new HttpReply(reply.status(), reply.headers(), ByteBuffer.allocate(0)));
        ByteBuffer body = reply.body();
        boolean more = true;
        while (more && body.hasRemaining()) {
            int size = Math.min(1000, body.remaining());
            more = reader.data(body.slice(body.position(), size));
            body.position(body.position() + size);
        }
        if (more) {
            reader.end(failure);
        }
        return () -> closed = true;
    }

    @Override
    public HttpConversation converse(HttpRequest request) {
        requests.add(request);
        closed = false;
        ByteBuffer body = reply.body();
        return new HttpConversation() {
            @Override
            public HttpReply head() {
                return new HttpReply(reply.status(), reply.headers(), ByteBuffer.allocate(0));
            }

            @Override
            public int read(ByteBuffer into) {
                int size = Math.min(Math.min(3, body.remaining()), into.remaining());
                into.put(body.slice(body.position(), size));
                body.position(body.position() + size);
                return size == 0 && into.hasRemaining() ? -1 : size;
            }

            @Override
            public void write(ByteBuffer bytes) {
                written.append(StandardCharsets.UTF_8.decode(bytes));
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }

    @Override
    public Optional<String> concern() {
        return Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
    }
}
