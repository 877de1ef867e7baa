package org.lensbridge.simulator.device;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The nonces a camera has given out, with the counts used on each. Confined to the event loop. */
final class Nonces {
    private static final int MOST = 4096;
    private static final int MOST_USES = 1 << 20;

    private final SecureRandom random = new SecureRandom();
    private final Duration lifetime;
    private final boolean once;
    private final Map<String, Use> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Use> eldest) {
            return size() > MOST;
        }
    };

    private record Use(long made, BitSet counts) {}

    /** With {@code once} a nonce is good for a single request. */
    Nonces(Duration lifetime, boolean once) {
        this.lifetime = lifetime;
        this.once = once;
    }

    String create() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        known.put(nonce, new Use(System.nanoTime(), new BitSet()));
        return nonce;
    }

    /** Whether the nonce is young enough and was not used with this count; counts may arrive out of order. */
    boolean use(String nonce, int count) {
        Use use = known.get(nonce);
        if (use == null || count < 0 || count > MOST_USES) {
            return false;
        }
        boolean old = System.nanoTime() - use.made() > lifetime.toNanos();
        boolean used = use.counts().get(count) || once && !use.counts().isEmpty();
        use.counts().set(count);
        return !old && !used;
    }

    /** For schemes without a count. */
    boolean use(String nonce) {
        Use use = known.get(nonce);
        return use != null && use(nonce, once ? 0 : use.counts().length());
    }

    void forget() {
        known.clear();
    }
}
