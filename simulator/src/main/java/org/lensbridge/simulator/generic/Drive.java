package org.lensbridge.simulator.generic;

/** A motor with an end at each side, or none where it goes round. Not thread-safe: the owner guards it. */
final class Drive {
    private final double least;
    private final double most;
    private final boolean round;
    private final double fullSpeed;
    private double at;
    private double target;
    private double speed;
    private long since = System.nanoTime();

    /** {@code fullSpeed} is in units per second; one that goes round is at {@code least} where it is at {@code most}. */
    Drive(double least, double most, boolean round, double fullSpeed, double start) {
        this.least = least;
        this.most = most;
        this.round = round;
        this.fullSpeed = fullSpeed;
        at = start;
        target = start;
    }

    double at() {
        long now = System.nanoTime();
        double way = (now - since) / 1e9 * speed;
        since = now;
        at = Math.abs(target - at) <= way ? target : at + Math.copySign(way, target - at);
        while (round && (at > most || at < least)) {
            double turn = Math.copySign(most - least, at);
            at -= turn;
            target -= turn;
        }
        return at;
    }

    boolean isMoving() {
        return at() != target;
    }

    /** Goes there with a share of the full speed, or as far as it can. */
    void goTo(double wanted, double share) {
        at();
        speed = fullSpeed * share;
        target = Math.min(most, Math.max(least, wanted));
    }

    void goBy(double offset) {
        double wanted = at() + offset;
        double turn = most - least;
        goTo(!round ? wanted : wanted > most ? wanted - turn : wanted < least ? wanted + turn : wanted, 1);
    }

    /** Goes on until it is told otherwise; the share is -1 to 1, 0 stops. */
    void run(double share) {
        double end = round ? Double.POSITIVE_INFINITY : most;
        double start = round ? Double.NEGATIVE_INFINITY : least;
        target = share == 0 ? at() : share > 0 ? end : start;
        speed = fullSpeed * Math.abs(share);
    }
}
