package org.lensbridge.media.internal.login;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.lensbridge.api.admin.Accounts;
import org.lensbridge.api.device.Secret;
import org.lensbridge.media.internal.http.RequestHead;

/** What a request brings to say who sends it. */
final class Credentials {
    private static final int MOST_TOKENS = 4;

    /**
     * A user and a password, as HTTP Basic has them.
     *
     * @param raw both with the colon between them
     */
    record Basic(String user, Secret password, byte[] raw) {
        @Override
        public String toString() {
            return "Basic[user=" + user + "]";
        }
    }

    private Credentials() {}

    /** The session tokens among the cookies; several, when a browser still has an old one for another path. */
    static List<Secret> tokens(RequestHead head) {
        List<Secret> tokens = new ArrayList<>();
        for (String cookie : head.header("cookie").orElse("").split(";")) {
            String[] pair = cookie.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equals(Accounts.COOKIE) && tokens.size() < MOST_TOKENS) {
                tokens.add(Secret.of(pair[1]));
            }
        }
        return tokens;
    }

    /** User and password; empty when there are none or they are malformed. */
    static Optional<Basic> basic(RequestHead head) {
        String value = head.header("authorization").orElse("");
        if (!value.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        byte[] raw;
        try {
            raw = Base64.getDecoder().decode(value.substring(6).strip());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = indexOf(raw, (byte) ':');
        if (colon < 1) {
            return Optional.empty();
        }
        String user = new String(raw, 0, colon, StandardCharsets.UTF_8);
        byte[] password = Arrays.copyOfRange(raw, colon + 1, raw.length);
        return Optional.of(new Basic(user, Secret.of(new String(password, StandardCharsets.UTF_8)), raw));
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
