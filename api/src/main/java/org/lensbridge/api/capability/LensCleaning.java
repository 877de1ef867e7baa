package org.lensbridge.api.capability;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/** Wipes or shakes what is in front of the lens of a channel. */
@ConsumerType
public interface LensCleaning extends Capability {
    /** Whether it can go on by itself: {@link #start} and {@link #stop} fail with UNSUPPORTED otherwise. Does no I/O. */
    @Lane(Lane.Order.BESIDE)
    boolean repeats();

    /** Cleans once; returns when the device has begun. */
    void clean();

    /**
     * Cleans again and again until {@link #stop}.
     *
     * @param interval from one time to the next, at least a second; the device may round it
     */
    void start(Duration interval);

    /** Ends {@link #start}. Overtakes what waits. Harmless when nothing moves. */
    @Lane(Lane.Order.URGENT)
    void stop();
}
