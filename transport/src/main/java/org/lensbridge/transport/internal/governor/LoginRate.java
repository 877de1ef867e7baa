package org.lensbridge.transport.internal.governor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.IntSupplier;

/** So many logins within any minute that were not accepted, in the order in which they were asked for. Thread-safe. */
final class LoginRate {
    private static final long MINUTE = 60_000_000_000L;

    private final IntSupplier perMinute;
    private final Deque<Long> moments = new ArrayDeque<>();

    LoginRate(IntSupplier perMinute) {
        this.perMinute = perMinute;
    }

    /** How long until the next attempt is allowed, 0 for now. */
    synchronized long ahead(long now) {
        int most = perMinute.getAsInt();
        while (!moments.isEmpty() && now - moments.peekFirst() >= MINUTE) {
            moments.removeFirst();
        }
        if (moments.size() < most) {
            return 0;
        }
        int index = moments.size() - most;
        for (long moment : moments) {
            if (index-- == 0) {
                return Math.max(0, moment + MINUTE - now);
            }
        }
        return 0;
    }

    /** Gives back the latest moment that has come. */
    synchronized void giveBack(long now) {
        for (Iterator<Long> latest = moments.descendingIterator(); latest.hasNext(); ) {
            if (now - latest.next() >= 0) {
                latest.remove();
                return;
            }
        }
    }

    /** Takes the next moment and returns how long it is until then; {@link RequestRate#NEVER} takes none. */
    synchronized long reserve(long now, long deadline) {
        long wait = ahead(now);
        if (wait > 0 && now + wait - deadline > 0) {
            return RequestRate.NEVER;
        }
        moments.addLast(now + wait);
        return wait;
    }
}
