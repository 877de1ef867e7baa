package org.lensbridge.transport.internal.tls;

import java.util.Optional;

/** Looks behind a failure. Without state. */
public final class Causes {
    private static final int DEEPEST = 12;

    private Causes() {}

    /** The failure of this type nearest to the surface. */
    public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}
