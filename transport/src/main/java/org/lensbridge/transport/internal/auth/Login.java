package org.lensbridge.transport.internal.auth;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.lensbridge.api.admin.LoginStatus;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.internal.governor.Deadline;

/**
 * The login at one host with one set of credentials, shared by all conversations that use the same.
 *
 * <p>A call that the device accepts costs one request. Before the first success one call at a time finds out what the device
 * wants. Once the device has refused the credentials twice, or has locked the user out, nothing is sent. Thread-safe.
 */
public abstract class Login {
    final LoginStanding standing;
    final LoginHost host;

    /** What sends one request. */
    public interface Sender {
        /**
         * Sends and returns the reply of any status.
         *
         * @param request the call's own, or that with a login in its query
         * @param authorization the header, null for none
         */
        HttpReply send(HttpRequest request, String authorization);

        /** What a proof of the password calls the request's target. */
        default String uri(HttpRequest request) {
            return request.target();
        }

        /** Sends another request and returns its whole reply; empty where only the call's own can be sent. */
        default Optional<HttpReply> ask(HttpRequest other, String authorization) {
            return Optional.empty();
        }
    }

    Login(LoginStanding standing, LoginHost host) {
        this.standing = standing;
        this.host = host;
    }

    /** The login that a target asks for. */
    public static Login of(HttpTarget target, LoginHost host) {
        if (!(target.credentials() instanceof Credentials.Login credentials)) {
            return new NoLogin(new LoginStanding(""), host);
        }
        LoginStanding standing = new LoginStanding(credentials.user());
        boolean secure = target.address().secure();
        return target.queryLogin()
                .<Login>map(names -> new QueryStringLogin(credentials, names, secure, standing, host))
                .orElseGet(() -> new ChallengedLogin(credentials, secure, standing, host));
    }

    /**
     * The login at the RTSP server of the host, which answers for itself: what it refuses says nothing about HTTP. Where the target is secure the
     * password never goes there readable.
     */
    public static Login ofRtsp(HttpTarget target, LoginHost host) {
        return target.credentials() instanceof Credentials.Login credentials
                ? ChallengedLogin.inPlain(
                        credentials, target.address().secure(), new LoginStanding(credentials.user()), host)
                : new NoLogin(new LoginStanding(""), host);
    }

    /**
     * Passes unless nothing may be sent now, so that nobody waits for a turn in vain.
     *
     * @throws CameraException AUTH_REFUSED or LOCKED_OUT
     */
    public final void requireOpen() {
        standing.requireOpen();
    }

    /**
     * Runs a request until the device accepts or refuses its credentials, and returns the reply.
     *
     * @param refused tells from a reply of any status but 401 that it refuses a login in the query; called on this thread
     * @throws CameraException AUTH_REFUSED, LOCKED_OUT, UNSUPPORTED for unknown schemes only, BUSY when no turn came in time or
     *     the host is full, and what the sender throws
     */
    public final HttpReply run(HttpRequest request, Predicate<HttpReply> refused, Deadline deadline, Sender sender) {
        standing.requireOpen();
        return converse(request, refused, deadline, sender);
    }

    abstract HttpReply converse(HttpRequest request, Predicate<HttpReply> refused, Deadline deadline, Sender sender);

    /** A target without a login that a device has repeated in it, as some do in redirects. */
    public String withoutLogin(String target) {
        return target;
    }

    /** A sentence for the user when the password was sent readable. */
    public abstract Optional<String> concern();

    /** How the host takes these credentials. */
    public final LoginStatus status() {
        return standing.status();
    }

    /** How many proofs of the password the host has refused, but for those whose nonce was too old. */
    public final long refusedProofs() {
        return standing.refusedProofs();
    }

    /** Another conversation uses this from now on. */
    public final void opened() {
        standing.opened();
    }

    /** One of the conversations is over. */
    public final void closed() {
        standing.closed();
    }

    /**
     * Sends, and takes note of a lock.
     *
     * @throws CameraException LOCKED_OUT
     */
    final HttpReply send(Sender sender, HttpRequest request, String authorization) {
        return unlocked(sender.send(request, authorization));
    }

    /** The same for another request than the call's own, where that is possible. */
    final Optional<HttpReply> ask(Sender sender, HttpRequest request, String authorization) {
        return sender.ask(request, authorization).map(this::unlocked);
    }

    private HttpReply unlocked(HttpReply reply) {
        Optional<Duration> lock = LockOut.told(reply);
        if (lock.isPresent()) {
            throw standing.locked(lock.get());
        }
        return reply;
    }

    /** Whether a reply says anything about the credentials: a device that has trouble or no time has not looked at them. */
    static boolean judges(HttpReply reply) {
        return reply.status() < 500 && reply.status() != 429;
    }
}
