package org.lensbridge.media.internal.live;

import java.nio.charset.StandardCharsets;

/** Writes down what comes. */
final class Seen implements ClientFrames.Listener {
    private final StringBuilder text;

    private Seen(StringBuilder text) {
        this.text = text;
    }

    static Seen into(StringBuilder text) {
        return new Seen(text);
    }

    @Override
    public void text(String message) {
        text.append("text ").append(message).append(';');
    }

    @Override
    public void ping(byte[] payload) {
        text.append("ping ").append(new String(payload, StandardCharsets.UTF_8)).append(';');
    }

    @Override
    public void close() {
        text.append("close;");
    }
}
