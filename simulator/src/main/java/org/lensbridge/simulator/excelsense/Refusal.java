package org.lensbridge.simulator.excelsense;

/** What the device does not do, with the number under which the document's chapter Error Codes lists the reason. */
final class Refusal extends Exception {
    static final int UNKNOWN_CGI = -21;
    static final int UNKNOWN_TYPE = -22;
    static final int INVALID_PARAMETERS = -23;
    static final int INSERTION_FAILED = -306;
    static final int NO_RESULTS = -311;
    static final int INVALID_USER = -507;
    static final int NO_PERMISSION = -512;

    private static final long serialVersionUID = 1L;

    private final int code;

    Refusal(int code) {
        super("error " + code, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }

    /** Refuses the parameters unless they are right. */
    static void check(boolean right) throws Refusal {
        if (!right) {
            throw new Refusal(INVALID_PARAMETERS);
        }
    }
}
