package org.lensbridge.web.internal.failure;

import org.lensbridge.api.device.DeviceId;

/** A request that cannot be served, with the answer that says so. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    /** A refusal with this answer. */
    public Refusal(Failure failure) {
        super(failure.message(), null, false, false);
        this.failure = failure;
    }

    /** The request does not fit; the sentence says what would. */
    public static Refusal invalid(String sentence) {
        return new Refusal(Failure.of(400, "INVALID_ARGUMENT", sentence));
    }

    /** There is no device with this name, which is shown only where it could be one. */
    public static Refusal unknownDevice(String name) {
        return new Refusal(Failure.of(
                404,
                "NOT_FOUND",
                DeviceId.isValid(name)
                        ? "There is no device named " + name + "."
                        : "There is no device with this name."));
    }

    /** The answer. */
    public Failure failure() {
        return failure;
    }
}
