package org.lensbridge.api.capability.analytics;

/** How long the time is over which a count goes. */
public enum Granularity {
    /** An hour. */
    HOUR,
    /** A day. */
    DAY,
    /** A week. */
    WEEK,
    /** A month. */
    MONTH,
    /** A year. */
    YEAR
}
