package org.lensbridge.transport.internal.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.lensbridge.api.device.Credentials;

/**
 * Digest for one nonce: RFC 7616 and 2617 with qop {@code auth} or {@code auth-int}, RFC 2069 without qop. The nonce is
 * reused with a counter. Thread-safe.
 */
final class DigestScheme implements Scheme {
    /** The algorithms of RFC 7616 by their Java name; the strongest first. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("MD5", "MD5", "SHA-256", "SHA-256", "SHA-512-256", "SHA-512/256");

    private static final HexFormat HEX = HexFormat.of();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Challenge challenge;
    private final String algorithm;
    private final boolean session;
    private final String qop;
    private final String nonce;
    private final byte[] ha1;
    private final String user;
    private final Supplier<String> cnonces;
    private final AtomicInteger counter = new AtomicInteger();
    private final String cnonce;

    private DigestScheme(Challenge challenge, String nonce, String user, byte[] ha1, Supplier<String> cnonces) {
        this.challenge = challenge;
        this.nonce = nonce;
        this.user = user;
        this.ha1 = ha1;
        this.cnonces = cnonces;
        algorithm = algorithm(challenge).orElseThrow();
        session = isSession(challenge);
        qop = qop(challenge).orElseThrow();
        // One for all requests with this nonce: the counter tells them apart.
        cnonce = session || !qop.isEmpty() ? cnonces.get() : "";
    }

    /** Whether this class can answer the challenge; higher is stronger, 0 is not. */
    static int strength(Challenge challenge) {
        boolean known = challenge.scheme().equals("digest")
                && !challenge.parameter("nonce").isEmpty()
                && qop(challenge).isPresent();
        return !known
                ? 0
                : algorithm(challenge)
                        .map(name -> name.equals("MD5") ? 1 : name.equals("SHA-256") ? 2 : 3)
                        .orElse(0);
    }

    static DigestScheme of(Challenge challenge, Credentials.Login login) {
        return of(challenge, login, DigestScheme::random);
    }

    static DigestScheme of(Challenge challenge, Credentials.Login login, Supplier<String> cnonces) {
        String java = algorithm(challenge).orElseThrow();
        String realm = challenge.parameter("realm");
        String secret = login.user() + ":" + realm + ":" + login.password().reveal();
        String user = login.user();
        if (challenge.parameter("userhash").equalsIgnoreCase("true")) {
            user = hex(java, (user + ":" + realm).getBytes(StandardCharsets.UTF_8));
        }
        byte[] ha1 = hex(java, secret.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII);
        return new DigestScheme(challenge, challenge.parameter("nonce"), user, ha1, cnonces);
    }

    /** The same login with the nonce that the device gave for the next request. */
    DigestScheme next(String nextNonce) {
        return new DigestScheme(challenge, nextNonce, user, ha1, cnonces);
    }

    String nonce() {
        return nonce;
    }

    @Override
    public boolean isClearText() {
        return false;
    }

    @Override
    public String authorization(String method, String uri, byte[] body) {
        String nc = nc(counter.incrementAndGet());
        String a1 = new String(ha1, StandardCharsets.US_ASCII);
        if (session) {
            a1 = hex(a1 + ":" + nonce + ":" + cnonce);
        }
        String a2 = method + ":" + uri + (qop.equals("auth-int") ? ":" + hex(algorithm, body) : "");
        String proof = qop.isEmpty()
                ? hex(a1 + ":" + nonce + ":" + hex(a2))
                : hex(a1 + ":" + nonce + ":" + nc + ":" + cnonce + ":" + qop + ":" + hex(a2));
        StringBuilder header = new StringBuilder(256).append("Digest username=\"");
        escape(header, user).append("\", realm=\"");
        escape(header, challenge.parameter("realm")).append("\", nonce=\"");
        escape(header, nonce)
                .append("\", uri=\"")
                .append(uri)
                .append("\", response=\"")
                .append(proof)
                .append('"');
        if (challenge.parameters().containsKey("algorithm")) {
            header.append(", algorithm=").append(challenge.parameter("algorithm"));
        }
        if (challenge.parameters().containsKey("opaque")) {
            escape(header.append(", opaque=\""), challenge.parameter("opaque")).append('"');
        }
        if (!qop.isEmpty()) {
            header.append(", qop=").append(qop).append(", nc=").append(nc);
        }
        if (!cnonce.isEmpty()) {
            header.append(", cnonce=\"").append(cnonce).append('"');
        }
        if (challenge.parameter("userhash").equalsIgnoreCase("true")) {
            header.append(", userhash=true");
        }
        return header.toString();
    }

    private String hex(String text) {
        return hex(algorithm, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(String algorithm, byte[] bytes) {
        try {
            return HEX.formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StringBuilder escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        return out;
    }

    private static String nc(int count) {
        return HEX.toHexDigits(count);
    }

    private static String random() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HEX.formatHex(bytes);
    }

    private static Optional<String> algorithm(Challenge challenge) {
        String name = name(challenge);
        String java = ALGORITHMS.get(isSession(challenge) ? name.substring(0, name.length() - 5) : name);
        return Optional.ofNullable(java).filter(DigestScheme::isInstalled);
    }

    private static boolean isInstalled(String java) {
        try {
            return MessageDigest.getInstance(java) != null;
        } catch (NoSuchAlgorithmException expected) {
            return false;
        }
    }

    private static boolean isSession(Challenge challenge) {
        return name(challenge).endsWith("-SESS");
    }

    private static String name(Challenge challenge) {
        String name = challenge.parameter("algorithm").strip().toUpperCase(Locale.ROOT);
        return name.isEmpty() ? "MD5" : name;
    }

    /** The qop to use: the empty text for RFC 2069; empty when none of those offered is known. */
    private static Optional<String> qop(Challenge challenge) {
        String offered = challenge.parameter("qop").strip().toLowerCase(Locale.ROOT);
        if (offered.isEmpty()) {
            return Optional.of("");
        }
        var names = Arrays.asList(offered.split("[\\s,;]+"));
        return names.contains("auth")
                ? Optional.of("auth")
                : names.contains("auth-int") ? Optional.of("auth-int") : Optional.empty();
    }
}
