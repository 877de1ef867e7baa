package org.lensbridge.web.internal.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.api.device.Secret;

/**
 * Who sent a request.
 *
 * @param token of the login; empty for HTTP Basic, which proves itself with every request
 */
public record Identity(String user, Optional<Secret> token) {
    /** The request attribute that holds it once the request was admitted. */
    public static final String ATTRIBUTE = "org.lensbridge.web.identity";

    private static final int MOST_BASIC = 2048;

    public Identity {
        Objects.requireNonNull(user);
        Objects.requireNonNull(token);
    }

    /** Whose cookie this request brings, or else whose HTTP Basic credentials. */
    public static Optional<Identity> of(HttpServletRequest request, Accounts accounts) {
        Optional<Identity> session = tokens(request)
                .flatMap(token -> accounts.user(token).map(user -> new Identity(user, Optional.of(token))).stream())
                .findFirst();
        return session.isPresent() ? session : basic(request, accounts);
    }

    /** Whether the login that it stands for still holds. */
    public boolean holds(Accounts accounts) {
        return token.isEmpty() || accounts.user(token.get()).isPresent();
    }

    /** The login tokens in the request's cookies; at most a few are looked at. */
    static Stream<Secret> tokens(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(Accounts.COOKIE))
                        .limit(4)
                        .map(cookie -> Secret.of(cookie.getValue()));
    }

    private static Optional<Identity> basic(HttpServletRequest request, Accounts accounts) {
        String header = request.getHeader("Authorization");
        if (header == null || header.length() > MOST_BASIC || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException expected) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        String user = pair.substring(0, colon);
        return accounts.verify(user, Secret.of(pair.substring(colon + 1)), request.getRemoteAddr())
                ? Optional.of(new Identity(user, Optional.empty()))
                : Optional.empty();
    }
}
