package org.lensbridge.runtime.internal.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lensbridge.api.device.Secret;

/**
 * Logins that were right, as keyed hashes, so that a player that sends its password with each request is checked slowly
 * once only. Bounded; thread-safe.
 */
final class RecentLogins {
    private static final int MOST = 256;

    private final byte[] key = new byte[32];
    private final Set<String> marks = new LinkedHashSet<>();

    RecentLogins() {
        new SecureRandom().nextBytes(key);
    }

    boolean remembers(String user, Secret password) {
        String mark = mark(user, password);
        synchronized (marks) {
            return marks.contains(mark);
        }
    }

    void remember(String user, Secret password) {
        String mark = mark(user, password);
        synchronized (marks) {
            marks.add(mark);
            if (marks.size() > MOST) {
                marks.remove(marks.iterator().next());
            }
        }
    }

    void forget() {
        synchronized (marks) {
            marks.clear();
        }
    }

    private String mark(String user, Secret password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(user.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.reveal().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
