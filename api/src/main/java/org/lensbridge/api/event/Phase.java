package org.lensbridge.api.event;

/** Where an event stands in the life of what it reports. */
public enum Phase {
    /** It began. */
    START,
    /** It ended. */
    END,
    /** It happened, without duration. */
    PULSE,
    /** It goes on, and the data changed. */
    UPDATE,
    /** It was found to be so after a (re)connection; when it began is unknown. */
    RESYNC
}
