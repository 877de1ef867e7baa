package org.lensbridge.transport.websocket;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What came over a web socket: a whole message, or the answer to a ping.
 *
 * @param content copied in and out; that of a text is valid UTF-8
 */
public record WebSocketMessage(Kind kind, byte[] content) {
    /** What a message is. */
    public enum Kind {
        /** A text. */
        TEXT,
        /** Bytes. */
        BINARY,
        /** The device's answer to a ping: it is alive. */
        PONG
    }

    public WebSocketMessage {
        Objects.requireNonNull(kind);
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /** The content as text. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Kind and size. */
    @Override
    public String toString() {
        return kind + ", " + content.length + " bytes";
    }
}
