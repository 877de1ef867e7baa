package org.lensbridge.transport.internal.auth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.internal.governor.Deadline;

/**
 * The login of one device with one set of credentials.
 *
 * <p>A call that the device accepts costs one request: the scheme that worked is used again, and a Digest nonce counts up.
 * Before the first success, and whenever the device refuses the scheme that worked, one call at a time finds out what it
 * wants. A refusal counts when fresh credentials were refused: an answer to a nonce that this very call received. After two
 * of them nothing is sent any more, since devices lock users out after a few. Thread-safe.
 */
public final class Login {
    private static final int REFUSALS = 2;
    private static final int SPENT = 2;

    private final Credentials credentials;
    private final Semaphore turn = new Semaphore(1, true);
    private volatile Scheme scheme;
    private volatile boolean unasked;
    private volatile boolean closed;
    private volatile boolean clearText;
    private volatile int refusals;
    private volatile int spentNonces;

    /** What sends one request; the authorization is null for none. */
    public interface Sender {
        /** Sends and returns the reply of any status. */
        HttpReply send(String authorization);
    }

    public Login(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Whether the password was sent readable. */
    public boolean isClearText() {
        return clearText;
    }

    /**
     * Runs a request until the device accepts or refuses its credentials, and returns the reply.
     *
     * @throws CameraException AUTH_REFUSED, LOCKED_OUT, UNSUPPORTED for unknown schemes only, BUSY when no turn came in time,
     *     and what the sender throws
     */
    public HttpReply run(String method, String uri, byte[] body, Deadline deadline, Sender sender) {
        requireOpen();
        if (!(credentials instanceof Credentials.Login login)) {
            return anonymous(sender.send(null));
        }
        Scheme known = scheme;
        HttpReply reply = null;
        if (known != null || unasked) {
            reply = sender.send(known == null ? null : known.authorization(method, uri, body));
            if (reply.status() != 401) {
                spentNonces = 0;
                return known == null ? reply : accepted(known, reply);
            }
            LockOut.check(reply);
        }
        take(deadline);
        try {
            requireOpen();
            Scheme current = scheme;
            if (current != null && current != known) {
                // Another call has logged in meanwhile.
                reply = sender.send(current.authorization(method, uri, body));
            } else if (reply == null) {
                reply = sender.send(null);
                unasked = reply.status() != 401;
            }
            if (reply.status() != 401) {
                return current == null ? reply : accepted(current, reply);
            }
            return fresh(login, method, uri, body, reply, sender);
        } finally {
            turn.release();
        }
    }

    private HttpReply fresh(
            Credentials.Login login, String method, String uri, byte[] body, HttpReply refusal, Sender sender) {
        LockOut.check(refusal);
        boolean spent = scheme instanceof DigestScheme && !isStale(refusal);
        Scheme answer = choose(refusal, login);
        HttpReply reply = sender.send(answer.authorization(method, uri, body));
        if (reply.status() == 401 && isStale(reply)) {
            answer = choose(reply, login);
            reply = sender.send(answer.authorization(method, uri, body));
        }
        clearText |= answer.isClearText();
        if (reply.status() == 401) {
            refused(login, reply);
        }
        // Firmware with a nonce per request may count its reuse as a failed login: then every call asks first.
        spentNonces += spent ? 1 : 0;
        unasked = false;
        scheme = spentNonces >= SPENT ? null : answer;
        return spentNonces >= SPENT ? accepted(null, reply) : accepted(answer, reply);
    }

    private void refused(Credentials.Login login, HttpReply reply) {
        scheme = null;
        unasked = false;
        LockOut.check(reply);
        refusals++;
        closed = refusals >= REFUSALS;
        requireOpen();
        throw new CameraException(
                Kind.AUTH_REFUSED,
                "The device refuses user '" + login.user() + "': check the user name and the password.");
    }

    private HttpReply accepted(Scheme used, HttpReply reply) {
        refusals = 0;
        if (used instanceof DigestScheme digest) {
            String info = reply.headers().get("authentication-info");
            String next = info == null ? "" : Challenge.parameters(info).getOrDefault("nextnonce", "");
            if (!next.isEmpty() && !next.equals(digest.nonce()) && scheme == digest) {
                scheme = digest.next(next);
            }
        }
        return reply;
    }

    private void requireOpen() {
        if (closed && credentials instanceof Credentials.Login login) {
            throw new CameraException(
                    Kind.AUTH_REFUSED,
                    "The device refused user '" + login.user() + "' twice: check the user name and the password.");
        }
    }

    private void take(Deadline deadline) {
        try {
            if (!turn.tryAcquire(deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
                throw new CameraException(Kind.BUSY, "Another call is still logging in; try again later.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CameraException(Kind.BUSY, "Interrupted while another call was logging in.");
        }
    }

    private static HttpReply anonymous(HttpReply reply) {
        if (reply.status() == 401) {
            LockOut.check(reply);
            throw new CameraException(Kind.AUTH_REFUSED, "The device asks for a login, and none is configured.");
        }
        return reply;
    }

    private static boolean isStale(HttpReply reply) {
        return challenges(reply).stream().anyMatch(Challenge::stale);
    }

    private static List<Challenge> challenges(HttpReply reply) {
        return Challenge.parse(reply.header("www-authenticate").orElse(""));
    }

    /** The strongest scheme that is offered; Basic only when nothing better is. */
    private static Scheme choose(HttpReply reply, Credentials.Login login) {
        List<Challenge> offered = challenges(reply);
        Optional<Challenge> digest = offered.stream()
                .filter(challenge -> DigestScheme.strength(challenge) > 0)
                .max(Comparator.comparingInt(DigestScheme::strength));
        if (digest.isPresent()) {
            return DigestScheme.of(digest.get(), login);
        }
        if (offered.stream().anyMatch(challenge -> challenge.scheme().equals("basic"))) {
            return new BasicScheme(login);
        }
        List<String> names = new ArrayList<>();
        for (Challenge challenge : offered) {
            String algorithm = challenge.parameter("algorithm");
            names.add(challenge.scheme() + (algorithm.isEmpty() ? "" : " with " + algorithm));
        }
        String all = String.join(", ", names);
        throw new CameraException(
                Kind.UNSUPPORTED,
                names.isEmpty()
                        ? "The device refuses the request and does not say which login it wants."
                        : "The device wants a login that is not supported: "
                                + (all.length() > 200 ? all.substring(0, 200) : all)
                                + ". Supported are Digest and Basic.");
    }
}
