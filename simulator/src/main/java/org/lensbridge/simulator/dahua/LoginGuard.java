package org.lensbridge.simulator.dahua;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.lensbridge.simulator.Authentication;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.Request;
import org.lensbridge.simulator.http.Response;

/**
 * Lets requests with a valid login pass (3.5) and locks out addresses that guess. Confined to the event loop,
 * except for the counter.
 *
 * <p>A refusal is always status 401 with a challenge, as 3.5 demands, and carries error 0 in its body. While an
 * address is locked out even the right password is refused in this way.
 */
final class LoginGuard {
    private static final int MOST_ADDRESSES = 10_000;

    private final Dialect dialect;
    private final Authentication scheme;
    private final Map<String, String> users;
    private final Optional<CameraSettings.Lockout> lockout;
    private final String realm;
    private final DigestLogin digest;
    private final Map<InetAddress, Failures> failures = new HashMap<>();
    private final AtomicLong failed = new AtomicLong();

    private record Failures(int count, long until) {}

    /** Either a user that may pass, or the reply that says no. */
    record Verdict(String user, Optional<Response> refusal) {}

    LoginGuard(CameraSettings settings, Dialect dialect) {
        this.dialect = dialect;
        this.scheme = settings.users().isEmpty()
                ? Authentication.NONE
                : settings.personality().authentication();
        this.users = settings.users();
        this.lockout = settings.lockout();
        this.realm = "Login to " + settings.identity().serial();
        this.digest = new DigestLogin(settings, realm, scheme);
    }

    long failed() {
        return failed.get();
    }

    /** All nonces given out so far are stale from now on. */
    void forgetNonces() {
        digest.forgetNonces();
    }

    Verdict check(Request request, Connection connection) {
        if (scheme == Authentication.NONE) {
            return new Verdict("", Optional.empty());
        }
        InetAddress address = connection.remote().getAddress();
        Optional<String> header = request.header("Authorization");
        if (header.isEmpty() || isLockedOut(address)) {
            return refused(false);
        }
        Optional<Credentials> credentials = Credentials.parse(header.get());
        Optional<String> user = Optional.empty();
        if (credentials.isPresent()) {
            user = scheme == Authentication.BASIC
                    ? basic(credentials.get())
                    : digest.verify(credentials.get(), request);
        }
        if (user.isEmpty()) {
            fail(address);
            return refused(false);
        }
        failures.remove(address);
        if (scheme != Authentication.BASIC && !digest.isFresh(credentials.get())) {
            return refused(true);
        }
        return new Verdict(user.get(), Optional.empty());
    }

    /** A refusal whatever the login; counts as a failed one when the request carried any. */
    Verdict refuse(Request request) {
        request.header("Authorization").ifPresent(header -> failed.incrementAndGet());
        return refused(false);
    }

    private Verdict refused(boolean stale) {
        String challenge = scheme == Authentication.BASIC || scheme == Authentication.NONE
                ? "Basic realm=\"" + realm + "\""
                : digest.challenge(stale);
        Response response = Response.text(
                        401, "text/plain;charset=utf-8", dialect.errorText(DahuaError.INVALID_AUTHORITY))
                .with("WWW-Authenticate", challenge);
        return new Verdict("", Optional.of(response));
    }

    private Optional<String> basic(Credentials credentials) {
        if (!credentials.scheme().equals("basic")) {
            return Optional.empty();
        }
        try {
            String pair = new String(Base64.getDecoder().decode(credentials.token()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            String user = colon < 0 ? "" : pair.substring(0, colon);
            return Optional.of(user).filter(users::containsKey).filter(name -> users.get(name)
                    .equals(pair.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isLockedOut(InetAddress address) {
        Failures known = failures.getOrDefault(address, new Failures(0, 0));
        boolean locked = lockout.isPresent() && known.count() >= lockout.get().attempts();
        if (locked && System.nanoTime() - known.until() >= 0) {
            failures.remove(address);
            return false;
        }
        return locked;
    }

    private void fail(InetAddress address) {
        failed.incrementAndGet();
        if (lockout.isEmpty()) {
            return;
        }
        if (failures.size() >= MOST_ADDRESSES) {
            failures.clear();
        }
        int count = failures.getOrDefault(address, new Failures(0, 0)).count() + 1;
        failures.put(
                address,
                new Failures(count, System.nanoTime() + lockout.get().time().toNanos()));
    }
}
