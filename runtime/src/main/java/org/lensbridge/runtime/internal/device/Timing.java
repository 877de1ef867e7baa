package org.lensbridge.runtime.internal.device;

import java.time.Duration;

/**
 * When the runtime does things by itself.
 *
 * @param firstRetry the longest first wait after a failure
 * @param longestRetry the longest wait between tries
 * @param check how often a silent device is asked whether it lives
 * @param silenceMargin what is added to twice the heartbeat before silence counts as a break
 * @param quiet how long events without heartbeat may be silent before they are asked for anew: the conversation may have died unseen
 * @param lockOut how long a device that blocks logins is left alone when it does not say
 * @param unsupportedRetry how often something that no driver understands is looked at again
 */
record Timing(
        Duration firstRetry,
        Duration longestRetry,
        Duration check,
        Duration silenceMargin,
        Duration quiet,
        Duration lockOut,
        Duration unsupportedRetry) {
    /** Lock-outs of 30 minutes per address are what devices usually impose. */
    static final Timing USUAL = new Timing(
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofMinutes(5));
}
