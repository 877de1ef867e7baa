package org.lensbridge.api.error;

/**
 * What went wrong, as far as a caller can act on it. Later versions may add constants: a {@code switch} over a kind
 * needs a default branch.
 */
public enum Kind {
    /** No connection could be made, or it broke before an answer. Trying again later may help. */
    UNREACHABLE(true),
    /** The device was reached but gave no complete answer within the deadline. Whether a write took effect is unknown. */
    TIMEOUT(true),
    /** The device refuses the credentials. Nothing is sent again until they change. */
    AUTH_REFUSED(false),
    /** The device, or the runtime on its behalf, blocks logins for a while. {@link CameraException#retryAfter()} says how long. */
    LOCKED_OUT(false),
    /** The device or the budget of its host is exhausted for the moment. */
    BUSY(true),
    /** The device, its firmware or its driver cannot do this. */
    UNSUPPORTED(false),
    /** The arguments are outside of what the operation or the device accepts. */
    INVALID_ARGUMENT(false),
    /** The answer cannot be understood, or the device reports an internal failure. */
    PROTOCOL(false),
    /** The thing asked for is no longer there: a removed device, a closed session, an expired token. */
    GONE(false),
    /** The device's driver is being replaced right now. The same call works again within moments. */
    SWAPPING(true),
    /** The certificate of the device is not trusted. A pin, a CA bundle or an explicit exception mends it. */
    UNTRUSTED(false),
    /** The driver failed in a way that it did not foresee. A defect: worth a report. */
    DRIVER_FAILURE(false);

    private final boolean retryable;

    Kind(boolean retryable) {
        this.retryable = retryable;
    }

    /** Whether the same call may succeed later without anybody changing anything. */
    public boolean retryable() {
        return retryable;
    }
}
