package org.lensbridge.transport.internal.governor;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The moment at which a call ends, and on whose behalf it runs. Immutable.
 *
 * @param at in the time of {@link System#nanoTime()}
 * @param timeout from which it was made
 * @param caller ends the call's waits when it is closed
 */
public record Deadline(long at, Duration timeout, Caller caller) {
    /** The deadline of a call that nobody can end. */
    public Deadline(long at, Duration timeout) {
        this(at, timeout, Caller.NOBODY);
    }

    /** The deadline of a call that begins now and that nobody can end. */
    public static Deadline in(Duration timeout) {
        return in(timeout, Caller.NOBODY);
    }

    /** The deadline of a call that begins now. */
    public static Deadline in(Duration timeout, Caller caller) {
        return new Deadline(System.nanoTime() + timeout.toNanos(), timeout, caller);
    }

    /** What is left; 0 when it has passed. */
    public long remainingNanos() {
        return Math.max(0, at - System.nanoTime());
    }

    /** As {@link Caller#await}, until the deadline. */
    public boolean await(BooleanSupplier done) {
        return caller.await(done, at, System::nanoTime);
    }
}
