package org.lensbridge.simulator.dahua;

/** A request that is understood and not carried out. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final DahuaError error;

    Refusal(DahuaError error) {
        super(error.detail(), null, false, false);
        this.error = error;
    }

    DahuaError error() {
        return error;
    }

    static Refusal invalidParam() {
        return new Refusal(DahuaError.INVALID_PARAM);
    }
}
