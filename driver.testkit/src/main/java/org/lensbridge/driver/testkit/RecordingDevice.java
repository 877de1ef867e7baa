package org.lensbridge.driver.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.StreamReader;

/** Keeps requests instead of sending them, and answers all with one reply. Confined to a thread. */
public final class RecordingDevice implements HttpDevice {
    private final List<HttpRequest> requests = new ArrayList<>();
    private final HttpReply reply;

    /** Answers with plain text. */
    public RecordingDevice(String text) {
        this(new HttpReply(
                200, Map.of("content-type", "text/plain"), ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
    }

    public RecordingDevice(HttpReply reply) {
        this.reply = reply;
    }

    /** What was asked so far. */
    public List<HttpRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public HttpReply send(HttpRequest request) {
        requests.add(request);
        return reply;
    }

    @Override
    public HttpExchange stream(HttpRequest request, StreamReader reader) {
        requests.add(request);
        throw new CameraException(Kind.UNREACHABLE, "Nothing is sent here.");
    }

    @Override
    public HttpConversation converse(HttpRequest request) {
        requests.add(request);
        throw new CameraException(Kind.UNREACHABLE, "Nothing is sent here.");
    }

    @Override
    public Optional<String> concern() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
