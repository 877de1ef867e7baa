package org.lensbridge.api.capability;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the runtime queues a call of a capability's method. Without it a call waits for its turn on the lane of its channel.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Lane {
    /** Where the call goes. */
    Order value();

    /** The ways to queue. */
    enum Order {
        /** Before everything that waits on the lane: stop means now. */
        URGENT,
        /** Beside the lane: long-lived or heavy work, which must not hold up control calls. Needs a thread-safe implementation. */
        BESIDE
    }
}
