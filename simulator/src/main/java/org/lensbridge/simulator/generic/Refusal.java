package org.lensbridge.simulator.generic;

/** What the device does not do, in the words and with the status it says so. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    private Refusal(int status, String body) {
        super(body, null, false, false);
        this.status = status;
    }

    /** 5.1.1.3: a request with an invalid value. */
    static Refusal error(String description) {
        return new Refusal(200, "# Error: " + description + "\n");
    }

    /** 5.1.14.2: settings or syntax are probably incorrect. */
    static Refusal failed(String message) {
        return new Refusal(200, "Request failed: " + message + "\r\n");
    }

    /** 4.1.1: a page with one of the statuses there. */
    static Refusal status(int status, String reason) {
        return new Refusal(status, reason);
    }

    /** 200 for one whose message is the whole answer. */
    int status() {
        return status;
    }
}
