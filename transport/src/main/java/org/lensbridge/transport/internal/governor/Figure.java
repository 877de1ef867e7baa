package org.lensbridge.transport.internal.governor;

import java.util.Locale;

/** What is counted per host. */
public enum Figure {
    /** Requests that went out, logins and repetitions included. */
    REQUESTS,
    /** Connections that were made. */
    CONNECTIONS_OPENED,
    /** Connections that could not be made. */
    CONNECTION_FAILURES,
    /** Idle connections that were closed to make room for others. */
    CONNECTIONS_EVICTED,
    /** Attempts to log in that the budget was asked for. */
    LOGINS,
    /** Times at which the host refused a login for want of room. */
    REFUSED_FOR_ROOM,
    /** Answers 429 and 503. */
    BUSY_ANSWERS,
    /** Waits for a turn, a connection, the budgets or the gate. */
    WAITS,
    /** Calls that failed because a budget or the gate let nothing pass in time. */
    TURNED_AWAY,
    /** Requests without a whole answer in time. */
    TIMEOUTS,
    /** Bytes of bodies that were received. */
    BYTES_RECEIVED,
    /** Times at which the circuit was opened, first ones and repeated ones. */
    BREAKER_OPENED;

    /** The name in figures. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
