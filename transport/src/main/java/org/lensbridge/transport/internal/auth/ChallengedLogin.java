package org.lensbridge.transport.internal.auth;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.internal.governor.Deadline;

/**
 * A login by Digest or Basic. The scheme that worked is used again, and a Digest nonce counts up; whenever the device refuses
 * it, one call at a time answers the new challenge. Thread-safe.
 */
final class ChallengedLogin extends Login {
    private static final int SPENT = 2;

    private final Credentials.Login credentials;
    private final boolean secure;
    private final LoginTurn turn = new LoginTurn();
    private volatile Scheme scheme;
    /** The device answers without a login. */
    private volatile boolean unasked;
    /** The device refuses a nonce that was used before: each call asks for one of its own. */
    private volatile boolean asksFirst;

    /** What has just been refused: calls that begin wait for what the one that was refused finds out, and add no proof. */
    private volatile Scheme doubted;

    private volatile Witness witness = Witness.NONE;

    private volatile boolean digested;
    private volatile boolean clearText;
    private volatile int spentNonces;

    ChallengedLogin(Credentials.Login credentials, boolean secure, LoginStanding standing, LoginHost host) {
        super(standing, host);
        this.credentials = credentials;
        this.secure = secure;
    }

    /**
     * The same over connections that are not secured.
     *
     * @param neverReadable whether Basic is refused
     */
    static ChallengedLogin inPlain(
            Credentials.Login credentials, boolean neverReadable, LoginStanding standing, LoginHost host) {
        ChallengedLogin login = new ChallengedLogin(credentials, false, standing, host);
        login.digested = neverReadable;
        return login;
    }

    @Override
    public Optional<String> concern() {
        return clearText && !secure
                ? Optional.of("Basic login over plain HTTP: the password travels readable.")
                : Optional.empty();
    }

    /** One call; {@code era} is that of the standing when it began. */
    private record Call(HttpRequest request, Deadline deadline, Sender sender, int era) {}

    @Override
    HttpReply converse(HttpRequest request, Predicate<HttpReply> refused, Deadline deadline, Sender sender) {
        Call call = new Call(request, deadline, sender, standing.era());
        Scheme known = standing.keepsKnown() ? scheme : null;
        HttpReply reply = null;
        if (known != null && known == doubted) {
            return logInNext(request, deadline, sender);
        }
        if (known != null || unasked) {
            reply = prove(call, known);
            if (reply.status() != 401) {
                witness = witness.of(request, reply);
                return accepted(known, reply, false);
            }
            if (known != null && witness.denies(request.target()) && !Challenge.anyStale(reply)) {
                return reply;
            }
            doubted = Challenge.anyStale(reply) ? doubted : known;
        } else if (asksFirst && standing.keepsKnown()) {
            reply = prove(call, null);
            return reply.status() == 401 ? answer(call, reply, false) : reply;
        }
        turn.take(deadline);
        try {
            return logIn(call, known, reply);
        } finally {
            doubted = null;
            turn.release();
        }
    }

    /** As one that has sent nothing before its turn. */
    private HttpReply logInNext(HttpRequest request, Deadline deadline, Sender sender) {
        turn.take(deadline);
        try {
            return logIn(new Call(request, deadline, sender, standing.era()), null, null);
        } finally {
            doubted = null;
            turn.release();
        }
    }

    /**
     * @param known what was sent in vain, null for no login
     * @param refusal the answer to it, null when nothing was sent yet
     */
    private HttpReply logIn(Call call, Scheme known, HttpReply refusal) {
        standing.requireOpen();
        Scheme proved = known;
        HttpReply reply = refusal;
        Scheme current = scheme;
        if (current != null && current != known && standing.keepsKnown()) {
            // Another call has logged in meanwhile.
            proved = current;
            reply = prove(call, current);
        } else if (reply == null) {
            if (!standing.hasRoom(host)) {
                throw standing.full();
            }
            reply = prove(call, null);
            unasked = reply.status() != 401 && judges(reply);
        }
        if (reply.status() != 401) {
            return accepted(proved, reply, false);
        }
        if (proved != null && vouchUnchallenged(call, proved, reply)) {
            return denied(call, proved, reply);
        }
        return answer(call, reply, proved != null && !Challenge.anyStale(reply));
    }

    /**
     * Answers a challenge.
     *
     * @param spent whether the challenge refuses a proof, and not only for the age of its nonce
     */
    private HttpReply answer(Call call, HttpReply challenge, boolean spent) {
        if ((spent || !standing.keepsKnown()) && !standing.hasRoom(host)) {
            throw spent ? refused(call, 1) : standing.full();
        }
        Scheme answer = choose(call, challenge, spent);
        boolean attempt = !standing.keepsKnown();
        if (attempt) {
            host.awaitLogin(call.deadline);
        }
        boolean vouched = witness.denies(call.request.target()) || spent && vouch(call, answer);
        HttpReply reply = prove(call, answer);
        if (reply.status() == 401 && (vouched || Challenge.anyStale(reply))) {
            answer = choose(call, reply, false);
            reply = prove(call, answer);
        }
        if (reply.status() == 401 && (vouched || !spent && vouch(call, answer, reply))) {
            return denied(call, answer, reply);
        }
        if (reply.status() == 401) {
            throw refused(call, spent ? 2 : 1);
        }
        if (!judges(reply)) {
            return reply;
        }
        if (attempt) {
            host.loggedIn();
        }
        standing.noted(spent ? 1 : 0);
        // Firmware with a nonce per request may count its reuse as a failed login: then every call asks first.
        spentNonces += spent ? 1 : 0;
        asksFirst |= spentNonces >= SPENT;
        unasked = false;
        scheme = asksFirst ? null : answer;
        witness = witness.of(call.request, reply);
        return accepted(answer, reply, true);
    }

    /**
     * Whether the login itself is right though a request is refused, because one is accepted that was accepted before: some devices refuse so what
     * the user has no right to.
     *
     * @throws CameraException AUTH_REFUSED when that is refused too
     */
    private boolean vouch(Call call, Scheme with) {
        Witness known = witness;
        if (known.request().isEmpty() || known.request().get().target().equals(call.request.target())) {
            return false;
        }
        HttpRequest request = known.request().get();
        String authorization = with.authorization(request.method(), request.target(), request.body());
        Optional<HttpReply> reply = ask(call.sender, request, authorization);
        if (reply.filter(said -> said.status() == 401 && !Challenge.anyStale(said))
                .isPresent()) {
            throw refused(call, 2);
        }
        return reply.filter(said -> said.status() != 401 && judges(said)).isPresent();
    }

    /** The request is refused and the login is not: the next time that is believed at once. */
    private HttpReply denied(Call call, Scheme used, HttpReply refusal) {
        standing.accepted(true);
        unasked = false;
        scheme = used;
        witness = witness.denying(call.request.target());
        return refusal;
    }

    /** The same after a refusal of what was sent {@code with} a scheme. */
    private boolean vouch(Call call, Scheme with, HttpReply refusal) {
        return vouchUnchallenged(call, with, refusal) || vouch(call, choose(call, refusal, true));
    }

    /** The same of a refusal that challenges nobody, as some send it for want of a right, and others that are full. */
    private boolean vouchUnchallenged(Call call, Scheme with, HttpReply refusal) {
        return Challenge.of(refusal).isEmpty() && !host.isCrowded() && vouch(call, with);
    }

    private HttpReply prove(Call call, Scheme with) {
        if (with == null) {
            return send(call.sender, call.request, null);
        }
        clearText |= with.isClearText();
        HttpRequest request = call.request;
        String uri = call.sender.uri(request);
        return send(call.sender, request, with.authorization(request.method(), uri, request.body()));
    }

    private CameraException refused(Call call, int proofs) {
        CameraException failure = standing.refused(proofs, call.era, host);
        unasked = false;
        if (!standing.keepsKnown()) {
            scheme = null;
        }
        return failure;
    }

    private HttpReply accepted(Scheme used, HttpReply reply, boolean afresh) {
        if (used == null || !judges(reply)) {
            return reply;
        }
        standing.accepted(afresh);
        if (!afresh && spentNonces > 0) {
            spentNonces = 0;
        }
        if (used instanceof DigestScheme digest) {
            digested = true;
            String info = reply.headers().get("authentication-info");
            String next = info == null ? "" : Challenge.parameters(info).getOrDefault("nextnonce", "");
            if (!next.isEmpty() && !next.equals(digest.nonce()) && scheme == digest) {
                scheme = digest.next(next);
            }
        }
        return reply;
    }

    private Scheme choose(Call call, HttpReply challenge, boolean spent) {
        List<Challenge> offered = Challenge.of(challenge);
        if (offered.isEmpty() && (spent || standing.isOk() && host.isCrowded())) {
            // Some that are full refuse without a challenge.
            throw refused(call, spent ? 1 : 0);
        }
        try {
            return Schemes.choose(offered, credentials, digested && !secure);
        } catch (CameraException e) {
            scheme = null;
            throw e;
        }
    }
}
