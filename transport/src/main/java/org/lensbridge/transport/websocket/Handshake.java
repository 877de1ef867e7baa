package org.lensbridge.transport.websocket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;

/**
 * The opening handshake, RFC 6455, 4.1. Immutable.
 *
 * @param key drawn for this one
 */
record Handshake(String key) {
    private static final String ACCEPTS = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int SWITCHES = 101;

    /** What devices answer that have no web socket there. */
    private static final Set<Integer> LACKS = Set.of(400, 404, 405, 426, 501);

    static Handshake of(byte[] nonce) {
        return new Handshake(Base64.getEncoder().encodeToString(nonce));
    }

    HttpRequest request(HttpRequest plain) {
        return plain.withHeader("Upgrade", "websocket")
                .withHeader("Sec-WebSocket-Version", "13")
                .withHeader("Sec-WebSocket-Key", key);
    }

    /**
     * Passes when the device has agreed.
     *
     * @throws CameraException UNSUPPORTED when it has no web socket there, PROTOCOL for any other answer
     */
    void requireAgreed(HttpReply head) {
        int status = head.status();
        if (LACKS.contains(status) || head.success()) {
            throw new CameraException(
                    Kind.UNSUPPORTED, "The device offers no web socket for this (HTTP " + status + ").");
        }
        if (status != SWITCHES) {
            throw new CameraException(
                    Kind.PROTOCOL, "The device answered a web socket with HTTP status " + status + ".");
        }
        boolean agreed = head.header("upgrade")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .contains("websocket")
                && head.header("sec-websocket-accept").orElse("").strip().equals(accept());
        if (!agreed) {
            throw new CameraException(
                    Kind.PROTOCOL,
                    "What answers for the web socket is none: its proof of the handshake is missing or wrong.");
        }
        // Some name the extensions that they know, whether these were asked for or not. What is then sent with one of
        // them is no frame.
    }

    String accept() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + ACCEPTS).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
