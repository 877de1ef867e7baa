package org.lensbridge.media.internal.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.lensbridge.media.internal.http.RequestHead;
import org.lensbridge.media.internal.http.Response;

/** The server's side of the opening handshake (RFC 6455, 4.2). Pure. */
final class Handshake {
    private static final String ACCEPTS = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private Handshake() {}

    /** What is wrong with the request; empty when the socket can be opened. */
    static Optional<Response> refusal(RequestHead head) {
        boolean asks = has(head, "connection", "upgrade") && has(head, "upgrade", "websocket");
        if (!asks || !head.method().equals("GET") || key(head).length != 16) {
            return Optional.of(Response.text(426, "This address is a web socket.")
                    .with("Upgrade", "websocket")
                    .with("Sec-WebSocket-Version", "13"));
        }
        if (!has(head, "sec-websocket-version", "13")) {
            return Optional.of(Response.text(426, "This server speaks version 13 of the web socket's protocol.")
                    .with("Upgrade", "websocket")
                    .with("Sec-WebSocket-Version", "13"));
        }
        return Optional.empty();
    }

    /** The answer that opens the socket. */
    static ByteBuffer agreement(RequestHead head) {
        String answer =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                        + accept(head.header("sec-websocket-key").orElse("").strip()) + "\r\n\r\n";
        return ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII));
    }

    static String accept(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + ACCEPTS).getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    private static byte[] key(RequestHead head) {
        try {
            return Base64.getDecoder()
                    .decode(head.header("sec-websocket-key").orElse("").strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static boolean has(RequestHead head, String name, String token) {
        for (String part : head.header(name).orElse("").split(",")) {
            if (part.strip().toLowerCase(Locale.ROOT).equals(token)) {
                return true;
            }
        }
        return false;
    }
}
