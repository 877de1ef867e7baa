package org.lensbridge.api.capability.access;

/** Where a call between a device and somebody stands. Later versions may add constants. */
public enum CallState {
    /** The device is called. */
    RINGING,
    /** The device calls. */
    INVITING,
    /** They talk. */
    ANSWERED,
    /** The called one does not want to talk. */
    REFUSED,
    /** The caller has given up. */
    CANCELLED,
    /** The call is over. */
    ENDED,
    /** The called one talks to somebody else. */
    BUSY
}
