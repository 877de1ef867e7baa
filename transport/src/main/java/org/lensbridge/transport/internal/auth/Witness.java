package org.lensbridge.transport.internal.auth;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;

/**
 * What tells a wrong password from a missing right. Immutable.
 *
 * @param request that the device accepted with this login, cheap and without effect; empty when there was none yet
 * @param denied targets that it refused though the login is right
 */
record Witness(Optional<HttpRequest> request, Set<String> denied) {
    static final Witness NONE = new Witness(Optional.empty(), Set.of());

    private static final int SMALL = 16 << 10;
    private static final int MOST_DENIED = 256;

    Witness {
        denied = Set.copyOf(denied);
    }

    /** With this request, if it is one to ask again and there is none yet. A stream's reply has no body. */
    Witness of(HttpRequest accepted, HttpReply reply) {
        boolean fit = request.isEmpty()
                && accepted.method().equals("GET")
                && accepted.repeatable()
                && !accepted.secret()
                && reply.status() == 200
                && reply.body().hasRemaining()
                && reply.body().remaining() <= SMALL;
        return fit ? new Witness(Optional.of(accepted), denied) : this;
    }

    /** With a target that needs a right which the user does not have. */
    Witness denying(String target) {
        Set<String> more = new LinkedHashSet<>(denied.size() < MOST_DENIED ? denied : Set.of());
        more.add(target);
        return new Witness(request, more);
    }

    boolean denies(String target) {
        return denied.contains(target);
    }
}
