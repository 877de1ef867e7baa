package org.lensbridge.simulator.replay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.simulator.http.Request;

/** Digest login (RFC 7616, MD5, qop auth) with one user and one nonce. Immutable. */
final class ReplayLogin {
    private static final Pattern PARAMETER =
            Pattern.compile("([a-z]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,\\s]+))");
    private static final String REALM = "Login to a capture";

    private final String user;
    private final String password;
    private final String nonce;

    ReplayLogin(String user, String password) {
        this.user = user;
        this.password = password;
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        nonce = HexFormat.of().formatHex(random);
    }

    String challenge() {
        return "Digest realm=\"" + REALM + "\", qop=\"auth\", nonce=\"" + nonce + "\", algorithm=MD5";
    }

    boolean accepts(Request request) {
        String header = request.header("Authorization").orElse("");
        if (!header.regionMatches(true, 0, "Digest ", 0, 7)) {
            return false;
        }
        Map<String, String> given = new HashMap<>();
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            String quoted = matcher.group(2);
            given.put(matcher.group(1), quoted == null ? matcher.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
        }
        String expected = md5(
                md5(user, REALM, password),
                nonce,
                given.getOrDefault("nc", ""),
                given.getOrDefault("cnonce", ""),
                "auth",
                md5(request.method(), request.target()));
        return user.equals(given.get("username"))
                && nonce.equals(given.get("nonce"))
                && expected.equals(given.get("response"));
    }

    private static String md5(String... parts) {
        try {
            byte[] text = String.join(":", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
