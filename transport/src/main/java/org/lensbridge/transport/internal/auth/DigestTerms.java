package org.lensbridge.transport.internal.auth;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a Digest challenge asks for, as far as this package can do it. Immutable.
 *
 * @param algorithm its Java name
 * @param session whether it is one of the -sess forms
 * @param qop {@code auth}, {@code auth-int}, or empty for RFC 2069
 */
record DigestTerms(String algorithm, boolean session, String qop) {
    /** The algorithms of RFC 7616 by their Java name. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("MD5", "MD5", "SHA-256", "SHA-256", "SHA-512-256", "SHA-512/256");

    private static final String SESSION = "-SESS";

    /** The terms of a challenge that can be answered. */
    static Optional<DigestTerms> of(Challenge challenge) {
        if (!challenge.scheme().equals("digest") || challenge.parameter("nonce").isEmpty()) {
            return Optional.empty();
        }
        String asked = challenge.parameter("algorithm").strip().toUpperCase(Locale.ROOT);
        boolean session = asked.endsWith(SESSION);
        String name = session ? asked.substring(0, asked.length() - SESSION.length()) : asked;
        String java = ALGORITHMS.get(name.isEmpty() && !session ? "MD5" : name);
        return java == null || !isInstalled(java)
                ? Optional.empty()
                : qop(challenge).map(qop -> new DigestTerms(java, session, qop));
    }

    /** Which of two to prefer: higher is stronger. */
    int strength() {
        return switch (algorithm) {
            case "MD5" -> 1;
            case "SHA-256" -> 2;
            default -> 3;
        };
    }

    private static boolean isInstalled(String java) {
        try {
            return MessageDigest.getInstance(java) != null;
        } catch (NoSuchAlgorithmException expected) {
            return false;
        }
    }

    /** The empty text for RFC 2069; empty when none of those offered is known. */
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
