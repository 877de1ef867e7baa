package org.lensbridge.api.device;

/** The life of a configured device. Later versions may add constants: a {@code switch} needs a default branch. */
public enum DeviceState {
    /** The first conversation, or one after a loss, is under way. */
    CONNECTING,
    /** The device answers and everything asked of it works. */
    ONLINE,
    /** The device answers, but something lasting is wrong: the detail says what. */
    DEGRADED,
    /** The device cannot be reached; the next try is scheduled. */
    OFFLINE,
    /** The device refused the credentials twice: nothing is sent until they change. */
    AUTH_FAILED,
    /** The device blocks logins; the next try comes when the block ends. */
    LOCKED_OUT,
    /** Something answers there that no installed driver understands, or not as this driver expects. */
    UNSUPPORTED,
    /** Switched off by its configuration. */
    DISABLED,
    /** No installed driver takes this device; it comes back with its driver. */
    DRIVER_MISSING,
    /** The driver is being replaced. */
    SWAPPING,
    /** The configuration is gone; this object is of no further use. */
    CLOSED;

    /** Whether capabilities can be called. */
    public boolean usable() {
        return this == ONLINE || this == DEGRADED;
    }
}
