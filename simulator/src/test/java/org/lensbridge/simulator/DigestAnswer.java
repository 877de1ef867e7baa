package org.lensbridge.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The client's side of digest authentication, written for the tests alone. */
final class DigestAnswer {
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"?([^\",]*)\"?");

    private final String user;
    private final String password;
    private final Map<String, String> challenge = new HashMap<>();
    private int count;

    DigestAnswer(String user, String password) {
        this.user = user;
        this.password = password;
    }

    void challenge(String header) {
        challenge.clear();
        count = 0;
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            challenge.put(matcher.group(1), matcher.group(2));
        }
    }

    boolean isUnchallenged() {
        return challenge.isEmpty();
    }

    /** Empty before the first challenge. */
    String header(String method, String target) {
        return isUnchallenged() ? "" : header(method, target, ++count);
    }

    String header(String method, String target, int nonceCount) {
        String nonce = challenge.get("nonce");
        String first = hash(user, challenge.get("realm"), password);
        String second = hash(method, target);
        String nc = String.format("%08x", nonceCount);
        if (challenge.getOrDefault("algorithm", "").endsWith("-sess")) {
            first = hash(first, nonce, "abc");
        }
        String protection = challenge.getOrDefault("qop", "");
        if (protection.equals("auth-int")) {
            second = hash(method, target, hash(""));
        }
        boolean qop = !protection.isEmpty();
        String response = qop ? hash(first, nonce, nc, "abc", protection, second) : hash(first, nonce, second);
        return "Digest username=\"" + user + "\", realm=\"" + challenge.get("realm") + "\", nonce=\"" + nonce
                + "\", uri=\"" + target + "\", response=\"" + response + "\", opaque=\"" + challenge.get("opaque")
                + "\"" + (qop ? ", qop=" + protection + ", nc=" + nc + ", cnonce=\"abc\"" : "");
    }

    private String hash(String... parts) {
        try {
            String algorithm = challenge.getOrDefault("algorithm", "MD5").replace("-sess", "");
            MessageDigest digest = MessageDigest.getInstance(algorithm.replace("SHA-512-", "SHA-512/"));
            return HexFormat.of()
                    .formatHex(digest.digest(String.join(":", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
