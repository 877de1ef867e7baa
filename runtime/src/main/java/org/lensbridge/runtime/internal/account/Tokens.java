package org.lensbridge.runtime.internal.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.device.Secret;

/** Random tokens that stand for users for some hours; beyond a bound the oldest ends. Thread-safe. */
final class Tokens {
    private static final Duration LIFE = Duration.ofHours(12);
    private static final int MOST = 1000;
    private static final int BYTES = 16;

    private record Issued(String user, Instant ends) {}

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<Secret, Issued> issued = new LinkedHashMap<>();

    Tokens(Clock clock) {
        this.clock = clock;
    }

    synchronized Secret issue(String user) {
        Instant now = clock.instant();
        issued.values().removeIf(token -> token.ends().isBefore(now));
        if (issued.size() >= MOST) {
            issued.remove(issued.keySet().iterator().next());
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Secret token = Secret.of(HexFormat.of().formatHex(bytes));
        issued.put(token, new Issued(user, now.plus(LIFE)));
        return token;
    }

    synchronized Optional<String> user(Secret token) {
        return Optional.ofNullable(issued.get(token))
                .filter(known -> clock.instant().isBefore(known.ends()))
                .map(Issued::user);
    }

    synchronized void endAll(String user) {
        issued.values().removeIf(token -> token.user().equals(user));
    }

    synchronized void end(Secret token) {
        issued.remove(token);
    }
}
