package org.lensbridge.transport.internal.auth;

import java.util.Optional;
import java.util.function.Predicate;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.QueryLogin;
import org.lensbridge.transport.internal.governor.Deadline;

/**
 * A login in the query of each request. There is no challenge: each request is a proof. A device that challenges to Digest all the same, as newer
 * firmware of such devices does, is answered so from then on, and gets no login in a query any more. Thread-safe.
 *
 * <p>Holds the names of the parameters only: what tells a refusal is code of a driver, and one of two drivers that share
 * this may be gone before the other.
 */
final class QueryStringLogin extends Login {
    private static final String CHALLENGED =
            " It asks for a login in another way than its driver sends it: when both are right, configure another driver.";

    private final String userKey;
    private final String passwordKey;
    private final String parameters;
    private final boolean secure;
    private final LoginTurn turn = new LoginTurn();
    private final ChallengedLogin digest;
    private volatile boolean digests;

    QueryStringLogin(
            Credentials.Login credentials, QueryLogin names, boolean secure, LoginStanding standing, LoginHost host) {
        super(standing, host);
        this.secure = secure;
        digest = new ChallengedLogin(credentials, secure, standing, host);
        userKey = names.userKey();
        passwordKey = names.passwordKey();
        parameters = userKey + "=" + Percent.encode(credentials.user()) + "&" + passwordKey + "="
                + Percent.encode(credentials.password().reveal());
    }

    @Override
    HttpReply converse(HttpRequest request, Predicate<HttpReply> refused, Deadline deadline, Sender sender) {
        if (digests) {
            return digest.converse(request, refused, deadline, sender);
        }
        HttpReply reply = inQuery(request, refused, deadline, sender);
        if (!isChallengedToDigest(reply)) {
            return reply;
        }
        // One that took the login in a query before may want it so again.
        digests = !standing.keepsKnown();
        HttpReply answer = digest.converse(request, refused, deadline, sender);
        digests = true;
        return answer;
    }

    private static boolean isChallengedToDigest(HttpReply reply) {
        return reply.status() == 401
                && Challenge.of(reply).stream()
                        .anyMatch(challenge -> challenge.scheme().equals("digest"));
    }

    private HttpReply inQuery(HttpRequest request, Predicate<HttpReply> refused, Deadline deadline, Sender sender) {
        int era = standing.era();
        HttpRequest sent = request.withTarget(withLogin(request.target())).withSecret();
        if (standing.keepsKnown()) {
            return judged(send(sender, sent, null), refused, era);
        }
        turn.take(deadline);
        try {
            standing.requireOpen();
            if (!standing.keepsKnown()) {
                if (!standing.hasRoom(host)) {
                    throw standing.full();
                }
                host.awaitLogin(deadline);
                HttpReply reply = judged(send(sender, sent, null), refused, era);
                host.loggedIn();
                return reply;
            }
            return judged(send(sender, sent, null), refused, era);
        } finally {
            turn.release();
        }
    }

    /** The login stands first, as the documents of such devices have it: their programs need not look for it. */
    private String withLogin(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        String others = query < 0 ? "" : target.substring(query + 1);
        return path + "?" + parameters + (others.isEmpty() ? "" : "&" + others);
    }

    private HttpReply judged(HttpReply reply, Predicate<HttpReply> refused, int era) {
        if (isChallengedToDigest(reply)) {
            return reply;
        }
        if (reply.status() == 401 || refused.test(reply)) {
            throw refusal(reply, standing.refused(1, era, host));
        }
        if (judges(reply)) {
            standing.accepted(false);
        }
        return reply;
    }

    /** Whoever challenges may be a device that knows nothing of logins in a query. */
    private static CameraException refusal(HttpReply reply, CameraException refusal) {
        return refusal.kind() == Kind.AUTH_REFUSED
                        && reply.header("www-authenticate").isPresent()
                ? new CameraException(Kind.AUTH_REFUSED, refusal.reason() + CHALLENGED)
                : refusal;
    }

    @Override
    public String withoutLogin(String target) {
        int query = target.indexOf('?');
        if (query < 0) {
            return target;
        }
        StringBuilder kept = new StringBuilder();
        for (String parameter : target.substring(query + 1).split("&")) {
            if (!parameter.startsWith(userKey + "=") && !parameter.startsWith(passwordKey + "=")) {
                kept.append(kept.length() == 0 ? "?" : "&").append(parameter);
            }
        }
        return target.substring(0, query) + kept;
    }

    @Override
    public Optional<String> concern() {
        return secure || digests
                ? Optional.empty()
                : Optional.of("The login is a part of each address, over plain HTTP: the password travels readable.");
    }
}
