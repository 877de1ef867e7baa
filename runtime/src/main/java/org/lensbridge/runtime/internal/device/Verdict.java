package org.lensbridge.runtime.internal.device;

import java.util.EnumSet;
import java.util.Set;
import org.lensbridge.api.error.Kind;

/** What a failure says about the device and its session. */
final class Verdict {
    private static final Set<Kind> SUSPICIOUS =
            EnumSet.of(Kind.UNREACHABLE, Kind.TIMEOUT, Kind.AUTH_REFUSED, Kind.GONE);
    private static final Set<Kind> ALIVE = EnumSet.of(Kind.BUSY, Kind.PROTOCOL);
    private static final Set<Kind> FINAL =
            EnumSet.of(Kind.GONE, Kind.DRIVER_FAILURE, Kind.UNSUPPORTED, Kind.INVALID_ARGUMENT);

    private Verdict() {}

    /** One such failure of a call may mean a loss, which a check then tells. */
    static boolean hintsAtLoss(Kind kind) {
        return SUSPICIOUS.contains(kind);
    }

    /** The device answered a check, if not kindly. */
    static boolean provesLife(Kind kind) {
        return ALIVE.contains(kind);
    }

    /** The session is of no further use. */
    static boolean endsSession(Kind kind) {
        return FINAL.contains(kind);
    }
}
