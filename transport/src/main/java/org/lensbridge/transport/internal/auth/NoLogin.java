package org.lensbridge.transport.internal.auth;

import java.util.Optional;
import java.util.function.Predicate;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.internal.governor.Deadline;

/** Conversations without credentials. Thread-safe. */
final class NoLogin extends Login {
    NoLogin(LoginStanding standing, LoginHost host) {
        super(standing, host);
    }

    @Override
    HttpReply converse(HttpRequest request, Predicate<HttpReply> refused, Deadline deadline, Sender sender) {
        HttpReply reply = send(sender, request, null);
        if (reply.status() == 401 || refused.test(reply)) {
            throw new CameraException(Kind.AUTH_REFUSED, "The device asks for a login, and none is configured.");
        }
        return reply;
    }

    @Override
    public Optional<String> concern() {
        return Optional.empty();
    }
}
