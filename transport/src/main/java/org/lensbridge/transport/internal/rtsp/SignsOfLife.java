package org.lensbridge.transport.internal.rtsp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.transport.http.HttpReply;

/**
 * Asks a playing server for signs of life, so that it keeps the session, and says goodbye. A server that gives none and goes on sending is left in
 * peace. Confined to the loop.
 */
final class SignsOfLife {
    private static final int UNAUTHORIZED = 401;
    private static final int NO_SESSION = 454;
    private static final String OPTIONS = "OPTIONS";

    private final Agreement agreed;
    private final PassingLogin login;
    private final Map<String, String> headers;
    private final long pause;
    private String method;
    private int sequence;
    private long due;
    private boolean answered;
    /** A proof of the password was refused that was made for the refusal before: no more are sent. */
    private boolean unproved;

    SignsOfLife(Agreement agreed, long now) {
        this.agreed = agreed;
        login = agreed.line().login();
        headers = agreed.session().isEmpty() ? Map.of() : Map.of("Session", agreed.session());
        method = agreed.signMethod();
        sequence = agreed.line().sequence();
        pause = agreed.signPause().toNanos();
        due = now + pause;
    }

    /** Asks when it is time. */
    void tick(long now, ControlLine line) throws IOException {
        if (now - due >= 0) {
            due = now + pause;
            answered = false;
            ask(line, null);
        }
    }

    /** Asks, after a challenge or with {@code challenge} null. */
    private void ask(ControlLine line, HttpReply challenge) throws IOException {
        int number = ++sequence;
        if (unproved) {
            line.send(RequestText.of(method, agreed.aggregate(), headers, null, number));
            return;
        }
        byte[] request;
        try {
            request = challenge == null
                    ? login.request(method, agreed.aggregate(), headers, number)
                    : login.again(challenge, method, agreed.aggregate(), headers, number);
        } catch (CameraException e) {
            // No proof may be sent now; while the server sends on, the next sign is soon enough.
            return;
        }
        line.send(request);
    }

    /**
     * Takes the reply to any of them.
     *
     * @throws CameraException when the server has forgotten the session
     */
    void reply(RtspMessage.Text reply, ControlLine line) throws IOException {
        int status = reply.status();
        if (status == NO_SESSION) {
            Replies.requireSuccess(told(reply));
        }
        if (status == UNAUTHORIZED) {
            unproved |= answered;
            if (!unproved) {
                answered = true;
                ask(line, told(reply));
            }
        } else if (status >= 300) {
            method = OPTIONS;
        }
    }

    private static HttpReply told(RtspMessage.Text reply) {
        return new HttpReply(reply.status(), reply.headers(), ByteBuffer.wrap(reply.body()));
    }

    /** Ends the session at the server. */
    void goodbye(ControlLine line) throws IOException {
        try {
            line.send(login.request("TEARDOWN", agreed.aggregate(), headers, ++sequence));
        } catch (CameraException e) {
            // It was a courtesy: the device ends the session by itself.
            return;
        }
    }
}
