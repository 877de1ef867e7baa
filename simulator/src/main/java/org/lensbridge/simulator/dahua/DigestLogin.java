package org.lensbridge.simulator.dahua;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.Authentication;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.simulator.http.Request;

/** The camera's side of digest authentication (RFC 7616, RFC 2069). Confined to the event loop. */
final class DigestLogin {
    private static final int COUNT_DIGITS = 8;

    private final String realm;
    private final Authentication scheme;
    private final String opaque;
    private final Nonces nonces;
    private final MessageDigest hash;
    private final Map<String, String> secrets = new HashMap<>();

    DigestLogin(CameraSettings settings, String realm, Authentication scheme) {
        this.realm = realm;
        this.scheme = scheme;
        this.nonces =
                new Nonces(settings.nonceLifetime(), settings.personality().has(Quirk.NONCE_PER_REQUEST));
        try {
            this.hash = MessageDigest.getInstance(scheme == Authentication.DIGEST_SHA256 ? "SHA-256" : "MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5 and SHA-256", e);
        }
        this.opaque = hashed(settings.identity().serial());
        settings.users().forEach((user, password) -> secrets.put(user, hashed(user, realm, password)));
    }

    String challenge(boolean stale) {
        StringBuilder challenge =
                new StringBuilder("Digest realm=\"").append(realm).append('"');
        if (hasQop()) {
            challenge.append(", qop=\"auth\"");
        }
        challenge.append(", nonce=\"").append(nonces.create()).append('"');
        challenge.append(", opaque=\"").append(opaque).append('"');
        if (scheme == Authentication.DIGEST_SHA256) {
            challenge.append(", algorithm=SHA-256");
        }
        return challenge.append(stale ? ", stale=true" : "").toString();
    }

    /** The user whose password made this response; whether the nonce is still good is another question. */
    Optional<String> verify(Credentials given, Request request) {
        String user = given.parameter("username");
        boolean fits = given.scheme().equals("digest")
                && given.parameter("realm").equals(realm)
                && given.parameter("uri").equals(request.target())
                && secrets.containsKey(user);
        if (!fits || hasQop() && !(given.parameter("qop").equals("auth") && count(given) > 0)) {
            return Optional.empty();
        }
        String secret = secrets.get(user);
        String what = hashed(request.method(), request.target());
        String expected = hasQop()
                ? hashed(
                        secret,
                        given.parameter("nonce"),
                        given.parameter("nc"),
                        given.parameter("cnonce"),
                        "auth",
                        what)
                : hashed(secret, given.parameter("nonce"), what);
        return Optional.of(user).filter(name -> expected.equals(given.parameter("response")));
    }

    /** Whether the nonce is one of ours, young enough, and not used with this count before. */
    boolean isFresh(Credentials given) {
        String nonce = given.parameter("nonce");
        return hasQop() ? nonces.use(nonce, count(given)) : nonces.use(nonce);
    }

    void forgetNonces() {
        nonces.forget();
    }

    private boolean hasQop() {
        return scheme != Authentication.DIGEST_WITHOUT_QOP;
    }

    private static int count(Credentials given) {
        String count = given.parameter("nc");
        try {
            return count.length() == COUNT_DIGITS ? Integer.parseInt(count, 16) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private String hashed(String... parts) {
        byte[] text = String.join(":", parts).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(hash.digest(text));
    }
}
