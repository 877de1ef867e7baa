package org.lensbridge.transport.internal.http;

import java.time.Duration;
import java.util.function.Function;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.internal.capture.ExchangeTap;
import org.lensbridge.transport.internal.governor.HostGovernor;

/** One conversation's turn at its host, from before it begins to its end. Confined to the caller until the conversation is handed to it. */
final class PulledTurn {
    private final HostGovernor governor;
    private final Function<Throwable, CameraException> failures;
    private final Duration timeout;
    private final Runnable whenOver;
    private PulledReply conversation;

    /** Takes over a turn that has begun; {@code whenOver} runs once, after it. */
    PulledTurn(
            HostGovernor governor, Function<Throwable, CameraException> failures, Duration timeout, Runnable whenOver) {
        this.governor = governor;
        this.failures = failures;
        this.timeout = timeout;
        this.whenOver = whenOver;
    }

    /** The request was sent and its reply is the caller's; {@code begun} is null while there is none. */
    void goesOn(Line line, DirectConnection connection, HttpRequest request, ReplyReader.Begun begun, ExchangeTap tap) {
        conversation = new PulledReply(line, connection, request, begun, tap, this);
    }

    PulledReply conversation() {
        return conversation;
    }

    HostGovernor governor() {
        return governor;
    }

    Duration timeout() {
        return timeout;
    }

    CameraException failure(Throwable cause) {
        return failures.apply(cause);
    }

    /** Ends it for a caller who gets no conversation. */
    void abandon() {
        if (conversation == null) {
            end();
        } else {
            conversation.close();
        }
    }

    /** Called once. */
    void end() {
        governor.endStream();
        whenOver.run();
    }
}
