package org.lensbridge.transport.websocket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Puts messages together from their fragments, RFC 6455, 5.4. Confined to the thread that reads. */
final class MessageReader {
    private final WebSocketLimits limits;
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private int opcode;
    private int fragments;

    MessageReader(WebSocketLimits limits) {
        this.limits = limits;
    }

    /**
     * Takes a frame that is none of control; the message when it was the last one of it.
     *
     * @throws CameraException PROTOCOL for a message that is too large or no text, and for fragments out of order
     */
    Optional<WebSocketMessage> take(Frame frame) {
        boolean begins = frame.opcode() != Frame.CONTINUATION;
        if (begins == (fragments > 0)) {
            throw broken("fragments out of order");
        }
        opcode = begins ? frame.opcode() : opcode;
        if (++fragments > limits.fragments() || collected.size() + frame.payload().length > limits.message()) {
            throw broken(
                    "a message of more than " + limits.message() + " bytes or " + limits.fragments() + " fragments");
        }
        collected.writeBytes(frame.payload());
        if (!frame.last()) {
            return Optional.empty();
        }
        byte[] content = collected.toByteArray();
        collected.reset();
        fragments = 0;
        return Optional.of(message(content));
    }

    private WebSocketMessage message(byte[] content) {
        if (opcode == Frame.BINARY) {
            return new WebSocketMessage(WebSocketMessage.Kind.BINARY, content);
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
        } catch (CharacterCodingException e) {
            throw broken("a text that is not UTF-8");
        }
        return new WebSocketMessage(WebSocketMessage.Kind.TEXT, content);
    }

    private static CameraException broken(String what) {
        return new CameraException(Kind.PROTOCOL, "The device sent " + what + " over the web socket.");
    }
}
