package org.lensbridge.simulator.device;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.lensbridge.simulator.Authentication;
import org.lensbridge.simulator.Faults;
import org.lensbridge.simulator.Personality;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.simulator.http.Connection;
import org.lensbridge.simulator.http.Request;
import org.lensbridge.simulator.http.Response;

/**
 * Lets requests with a valid login pass and locks out addresses that guess. Confined to the event loop,
 * except for the counter.
 *
 * <p>A refusal is status 401 with a challenge, and has the firmware's body. While an address is locked out
 * even the right password is refused, in this way or in the one of the firmware.
 */
final class LoginGuard {
    private final Personality personality;
    private final Faults faults;
    private final DeviceSettings settings;
    private final Firmware firmware;
    private final String realm;
    private final LockOuts lockOuts;
    private final Map<Authentication, DigestLogin> digests = new EnumMap<>(Authentication.class);
    private final AtomicLong failed = new AtomicLong();

    /** Either a user that may pass, or the reply that says no. */
    record Verdict(String user, Optional<Response> refusal) {
        static Verdict refused(Response reply) {
            return new Verdict("", Optional.of(reply));
        }
    }

    LoginGuard(DeviceSettings settings, Faults faults, Firmware firmware) {
        this.settings = settings;
        this.faults = faults;
        this.firmware = firmware;
        this.personality = settings.personality();
        this.lockOuts = new LockOuts(settings.lockout());
        this.realm = personality.has(Quirk.HARD_REALM)
                ? "Login, \"to\" \\ nonce=\"" + settings.serial() + "\""
                : firmware.realm();
    }

    long failed() {
        return failed.get();
    }

    /** All nonces given out so far are stale from now on. */
    void forgetNonces() {
        digests.values().forEach(DigestLogin::forgetNonces);
    }

    Verdict check(Request request, Connection connection) {
        Authentication main = main();
        if (main == Authentication.NONE) {
            return new Verdict("", Optional.empty());
        }
        InetAddress address = connection.remote().getAddress();
        Optional<Duration> locked = lockOuts.left(address);
        Optional<String> header = request.header("Authorization");
        if (header.isEmpty() || locked.isPresent()) {
            return Verdict.refused(locked.map(this::lockedOut).orElseGet(() -> challenge(false)));
        }
        Optional<Credentials> credentials = Credentials.parse(header.get());
        for (Authentication scheme : credentials.isEmpty() ? List.<Authentication>of() : offered(main)) {
            Optional<String> user = user(scheme, credentials.get(), request);
            if (user.isPresent()) {
                lockOuts.succeeded(address);
                boolean fresh = scheme == Authentication.BASIC || digest(scheme).isFresh(credentials.get());
                return fresh ? new Verdict(user.get(), Optional.empty()) : Verdict.refused(challenge(true));
            }
        }
        failed(address);
        return Verdict.refused(challenge(false));
    }

    /** Whether a login that came without a scheme is right. */
    boolean check(Connection connection, String user, String password) {
        InetAddress address = connection.remote().getAddress();
        if (lockOuts.left(address).isPresent()) {
            return false;
        }
        if (firmware.accounts().password(user).filter(password::equals).isPresent()) {
            lockOuts.succeeded(address);
            return true;
        }
        failed(address);
        return false;
    }

    private void failed(InetAddress address) {
        failed.incrementAndGet();
        lockOuts.failed(address);
        firmware.loginFailed();
    }

    /** A refusal whatever the login; counts as a failed one when the request carried any. */
    Response refuse(Request request) {
        request.header("Authorization").ifPresent(header -> failed.incrementAndGet());
        return challenge(false);
    }

    private Authentication main() {
        return firmware.accounts().areAsked(!settings.users().isEmpty())
                ? faults.login().orElse(personality.authentication())
                : Authentication.NONE;
    }

    /** What a login may be made with, in the order of the challenges. */
    private List<Authentication> offered(Authentication main) {
        List<Authentication> offered = new ArrayList<>();
        if (personality.has(Quirk.OFFERS_NEGOTIATE_TOO) && main != Authentication.NEGOTIATE) {
            offered.add(Authentication.NEGOTIATE);
        }
        if (personality.has(Quirk.OFFERS_BASIC_TOO) && main != Authentication.BASIC) {
            offered.add(Authentication.BASIC);
        }
        if (personality.has(Quirk.OFFERS_MD5_TOO) && main != Authentication.DIGEST) {
            offered.add(Authentication.DIGEST);
        }
        offered.add(main);
        return offered;
    }

    /** The 401 that says which logins are good; nobody who sees it was refused for a wrong one. */
    Response challenge(boolean stale) {
        Authentication main = main() == Authentication.NONE ? Authentication.BASIC : main();
        List<String> challenges = new ArrayList<>();
        for (Authentication scheme : offered(main)) {
            switch (scheme) {
                case NEGOTIATE -> challenges.addAll(List.of("Negotiate", "NTLM"));
                case BASIC -> challenges.add("Basic realm=" + DigestLogin.quoted(realm));
                default -> challenges.add(digest(scheme).challenge(stale));
            }
        }
        Response response = firmware.loginWanted();
        if (!personality.has(Quirk.CHALLENGE_PER_HEADER)) {
            return response.with("WWW-Authenticate", String.join(", ", challenges));
        }
        for (String challenge : challenges) {
            response = response.with("WWW-Authenticate", challenge);
        }
        return response;
    }

    private Response lockedOut(Duration left) {
        int status = personality.has(Quirk.LOCKOUT_IS_423) ? 423 : personality.has(Quirk.LOCKOUT_IS_403) ? 403 : 401;
        Response response = status == 401
                ? challenge(false)
                : Response.text(status, "text/plain;charset=utf-8", "The account is locked.\r\n");
        return personality.has(Quirk.LOCKOUT_TELLS_TIME)
                ? response.with("Retry-After", Long.toString(left.toSeconds() + 1))
                : response;
    }

    private Optional<String> user(Authentication scheme, Credentials credentials, Request request) {
        return switch (scheme) {
            case NONE, NEGOTIATE -> Optional.empty();
            case BASIC -> basic(credentials);
            default -> digest(scheme).verify(credentials, request);
        };
    }

    private DigestLogin digest(Authentication scheme) {
        return digests.computeIfAbsent(scheme, any -> new DigestLogin(settings, firmware.accounts(), realm, scheme));
    }

    private Optional<String> basic(Credentials credentials) {
        if (!credentials.scheme().equals("basic")) {
            return Optional.empty();
        }
        try {
            String pair = new String(Base64.getDecoder().decode(credentials.token()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            String user = colon < 0 ? "" : pair.substring(0, colon);
            String password = pair.substring(colon + 1);
            return firmware.accounts().password(user).filter(password::equals).map(any -> user);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
