package org.lensbridge.simulator.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.Authentication;
import org.lensbridge.simulator.Personality;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.simulator.http.Request;

/** The camera's side of one form of digest authentication (RFC 7616, RFC 2069). Confined to one thread, the event loop's for HTTP. */
public final class DigestLogin {
    private static final int COUNT_DIGITS = 8;

    /** What stands for a password. */
    private record Secret(String password, String hash) {}

    private final String realm;
    private final DigestForm form;
    private final Personality personality;
    private final String opaque;
    private final Nonces nonces;
    private final MessageDigest hash;
    private final Accounts users;
    private final Map<String, Secret> secrets = new HashMap<>();

    public DigestLogin(DeviceSettings settings, Accounts users, String realm, Authentication scheme) {
        this(settings.serial(), settings.personality(), settings.nonceLifetime(), users, realm, scheme);
    }

    public DigestLogin(
            String serial,
            Personality personality,
            Duration nonceLifetime,
            Accounts users,
            String realm,
            Authentication scheme) {
        this.realm = realm;
        this.form = DigestForm.of(scheme);
        this.personality = personality;
        this.nonces = new Nonces(nonceLifetime, personality.has(Quirk.NONCE_PER_REQUEST));
        this.hash = form.digest();
        this.opaque = hashed(serial);
        this.users = users;
    }

    public String challenge(boolean stale) {
        StringBuilder challenge = new StringBuilder("Digest realm=").append(quoted(realm));
        if (hasQop()) {
            challenge.append(", qop=\"").append(form.qop()).append('"');
        }
        challenge.append(", nonce=\"").append(nonces.create()).append('"');
        challenge.append(", opaque=\"").append(opaque).append('"');
        if (!form.algorithm().isEmpty()) {
            challenge.append(", algorithm=").append(form.algorithm());
        }
        if (personality.has(Quirk.USER_HASH)) {
            challenge.append(", userhash=true");
        }
        boolean tells = stale && !personality.has(Quirk.SILENT_STALE);
        return challenge.append(tells ? ", stale=true" : "").toString();
    }

    /** A quoted string (RFC 9110, section 5.6.4). */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The user whose password made this response; whether the nonce is still good is another question. */
    public Optional<String> verify(Credentials given, Request request) {
        Optional<String> user = account(given.parameter("username"));
        boolean fits = given.scheme().equals("digest")
                && user.isPresent()
                && given.parameter("realm").equals(realm)
                && given.parameter("uri").equals(request.target());
        if (!fits || hasQop() && !(given.parameter("qop").equals(form.qop()) && count(given) > 0)) {
            return Optional.empty();
        }
        String expected = response(secret(user.get()), given, request);
        return user.filter(name -> expected.equals(given.parameter("response")));
    }

    private Optional<String> account(String given) {
        boolean hashes = personality.has(Quirk.USER_HASH);
        return users.names().stream()
                .filter(name -> (hashes ? hashed(name, realm) : name).equals(given))
                .findFirst();
    }

    private String secret(String user) {
        String password = users.password(user).orElse("");
        Secret known = secrets.get(user);
        if (known == null || !known.password().equals(password)) {
            known = new Secret(password, hashed(user, realm, password));
            secrets.put(user, known);
        }
        return known.hash();
    }

    private String response(String secret, Credentials given, Request request) {
        String nonce = given.parameter("nonce");
        String cnonce = given.parameter("cnonce");
        String first = form.session() ? hashed(secret, nonce, cnonce) : secret;
        // Bodies are not kept, so that only the empty one can be part of a response.
        String second = form.qop().equals("auth-int")
                ? hashed(request.method(), request.target(), hashed(""))
                : hashed(request.method(), request.target());
        return hasQop()
                ? hashed(first, nonce, given.parameter("nc"), cnonce, form.qop(), second)
                : hashed(first, nonce, second);
    }

    /** Whether the nonce is one of ours, young enough, and not used with this count before. */
    public boolean isFresh(Credentials given) {
        String nonce = given.parameter("nonce");
        return hasQop() ? nonces.use(nonce, count(given)) : nonces.use(nonce);
    }

    public void forgetNonces() {
        nonces.forget();
    }

    private boolean hasQop() {
        return !form.qop().isEmpty();
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
