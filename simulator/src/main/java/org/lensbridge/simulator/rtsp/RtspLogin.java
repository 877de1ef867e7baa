package org.lensbridge.simulator.rtsp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.Authentication;
import org.lensbridge.simulator.Personality;
import org.lensbridge.simulator.device.Accounts;
import org.lensbridge.simulator.device.Credentials;
import org.lensbridge.simulator.device.DigestLogin;
import org.lensbridge.simulator.http.Request;

/** Who a request comes from (RFC 2326, section 14; RFC 7616, RFC 7617). Confined to the event loop. */
final class RtspLogin {
    private final Accounts accounts;
    private final String realm;
    private final Map<Authentication, DigestLogin> digests = new LinkedHashMap<>();
    private final List<Authentication> offered;

    /** Either a user that may pass, or whether the nonce only was too old. */
    record Verdict(Optional<String> user, boolean stale) {}

    RtspLogin(RtspSettings settings) {
        accounts = settings.accounts();
        realm = settings.realm().get();
        offered = settings.challenges();
        for (Authentication scheme : offered) {
            if (scheme != Authentication.BASIC) {
                digests.put(
                        scheme,
                        new DigestLogin(
                                realm, Personality.documented(), settings.nonceLifetime(), accounts, realm, scheme));
            }
        }
    }

    /** Whether anybody is asked. */
    boolean isWanted() {
        return !offered.contains(Authentication.NONE)
                && accounts.areAsked(!accounts.names().isEmpty());
    }

    Verdict check(RtspRequest request) {
        Optional<Credentials> given = Credentials.parse(request.header("authorization"));
        if (given.isEmpty()) {
            return new Verdict(Optional.empty(), false);
        }
        if (given.get().scheme().equals("basic")) {
            return new Verdict(offered.contains(Authentication.BASIC) ? basic(given.get()) : Optional.empty(), false);
        }
        Request asked = new Request(request.method(), request.uri(), "", List.of(), true, List.of());
        for (DigestLogin digest : digests.values()) {
            Optional<String> user = digest.verify(given.get(), asked);
            if (user.isPresent()) {
                boolean fresh = digest.isFresh(given.get());
                return new Verdict(user.filter(name -> fresh), !fresh);
            }
        }
        return new Verdict(Optional.empty(), false);
    }

    private Optional<String> basic(Credentials given) {
        try {
            String pair = new String(Base64.getDecoder().decode(given.token()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            String user = colon < 0 ? "" : pair.substring(0, colon);
            String password = pair.substring(colon + 1);
            return accounts.password(user).filter(password::equals).map(right -> user);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The values of {@code WWW-Authenticate}, each for a line of its own. */
    List<String> challenges(boolean stale) {
        List<String> challenges = new ArrayList<>();
        for (Authentication scheme : offered) {
            challenges.add(
                    scheme == Authentication.BASIC
                            ? "Basic realm=" + DigestLogin.quoted(realm)
                            : digests.get(scheme).challenge(stale));
        }
        return challenges;
    }

    void forgetNonces() {
        digests.values().forEach(DigestLogin::forgetNonces);
    }
}
