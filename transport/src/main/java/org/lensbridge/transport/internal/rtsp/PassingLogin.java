package org.lensbridge.transport.internal.rtsp;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.internal.auth.Login;
import org.lensbridge.transport.internal.governor.Deadline;

/**
 * Proofs of the password for requests whose replies nobody waits for. The login is told that they are accepted, and hears of a refusal when that
 * comes. Waits for a turn a few milliseconds
 * at most. Thread-safe.
 */
final class PassingLogin {
    private static final HttpReply ACCEPTED = new HttpReply(200, Map.of(), ByteBuffer.allocate(0));

    private static final Duration MOMENT = Duration.ofMillis(5);

    private final Login login;

    PassingLogin(Login login) {
        this.login = login;
    }

    /**
     * A request as it is sent.
     *
     * @throws CameraException when nothing may be sent now
     */
    byte[] request(String method, String address, Map<String, String> headers, int number) {
        return run(null, method, address, headers, number);
    }

    /**
     * The same request again, with an answer to the challenge.
     *
     * @throws CameraException when nothing may be sent now
     */
    byte[] again(HttpReply challenge, String method, String address, Map<String, String> headers, int number) {
        return run(challenge, method, address, headers, number);
    }

    private byte[] run(HttpReply challenge, String method, String address, Map<String, String> headers, int number) {
        Writing writing = new Writing(challenge, method, address, headers, number);
        login.run(RequestText.carrier(method, address), reply -> false, Deadline.in(MOMENT), writing);
        return writing.written;
    }

    /** Confined to one call. */
    private static final class Writing extends RequestText.Sending {
        private final String method;
        private final String address;
        private final Map<String, String> headers;
        private final int number;
        private HttpReply challenge;
        private byte[] written;

        Writing(HttpReply challenge, String method, String address, Map<String, String> headers, int number) {
            this.challenge = challenge;
            this.method = method;
            this.address = address;
            this.headers = headers;
            this.number = number;
        }

        @Override
        public HttpReply send(HttpRequest request, String authorization) {
            written = RequestText.of(method, address, headers, authorization, number);
            HttpReply told = challenge == null ? ACCEPTED : challenge;
            challenge = null;
            return told;
        }
    }
}
