package org.lensbridge.transport.internal.rtsp;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.internal.auth.Login;

/** How requests are written, RFC 2326, 6. Without state. */
final class RequestText {
    private static final byte[] NO_BODY = {};

    private RequestText() {}

    /** A request without a body; {@code authorization} is null for none. */
    static byte[] of(String method, String address, Map<String, String> headers, String authorization, int number) {
        StringBuilder text = new StringBuilder(256);
        text.append(method).append(' ').append(address).append(" RTSP/1.0\r\nCSeq: ");
        text.append(number).append("\r\nUser-Agent: Lensbridge\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        if (authorization != null) {
            text.append("Authorization: ").append(authorization).append("\r\n");
        }
        return text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What the login sees of a request; the proof of a password is made for the whole address. */
    static HttpRequest carrier(String method, String address) {
        return new HttpRequest(
                method,
                "/" + address,
                Map.of(),
                NO_BODY,
                false,
                false,
                0,
                Reuse.NEVER,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                false);
    }

    /** Sends what {@link #carrier} stands for. */
    abstract static class Sending implements Login.Sender {
        @Override
        public String uri(HttpRequest request) {
            return request.target().substring(1);
        }
    }
}
