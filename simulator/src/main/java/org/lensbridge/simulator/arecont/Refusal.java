package org.lensbridge.simulator.arecont;

/** A request is answered with an error; the message is the reply's body. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    private Refusal(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    static Refusal notFound() {
        return new Refusal(404, "Not Found");
    }

    static Refusal badRequest(String reason) {
        return new Refusal(400, reason);
    }

    static Refusal method() {
        return new Refusal(405, "Method Not Allowed");
    }

    static Refusal busy(String reason) {
        return new Refusal(503, reason);
    }

    int status() {
        return status;
    }
}
