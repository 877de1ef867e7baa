package org.lensbridge.driver.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

/** A device without a network that has every setting and keeps what is written to it. */
public class SettingsDevice implements HttpDevice {
    private final HeldSettings held;

    public SettingsDevice(Wording wording) {
        held = new HeldSettings(new Wording(wording.write(), wording.read(), wording.groups(), wording.root(), ""));
    }

    /** What was written, by names without the root. */
    public final Map<String, String> held() {
        return Map.copyOf(held.values());
    }

    /** Keeps a value. */
    protected final void hold(String name, String value) {
        held.values().put(name, value);
    }

    /** The answer to a request; empty for one that is not about settings. For families that are told otherwise. */
    protected Optional<String> answer(HttpRequest request) {
        return held.change(request.target()).or(() -> held.listing(request.target()));
    }

    @Override
    public final HttpReply send(HttpRequest request) {
        String answer = answer(request)
                .orElseThrow(() -> new CameraException(Kind.UNSUPPORTED, "There are only settings here."));
        return new HttpReply(
                200, Map.of("content-type", "text/plain"), ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public HttpExchange stream(HttpRequest request, StreamReader reader) {
        throw new CameraException(Kind.UNSUPPORTED, "There are no streams here.");
    }

    @Override
    public HttpConversation converse(HttpRequest request) {
        throw new CameraException(Kind.UNSUPPORTED, "There are no conversations here.");
    }

    @Override
    public Optional<String> concern() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
