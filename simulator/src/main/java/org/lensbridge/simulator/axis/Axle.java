package org.lensbridge.simulator.axis;

/** One axis of a positioner, which takes time to move. Not thread-safe: the owner guards it. */
final class Axle {
    private final double least;
    private final double most;
    private final double fullSpeed;
    private double position;
    private double target;
    private double speed;
    private long since = System.nanoTime();

    /** {@code fullSpeed} is in units per second. */
    Axle(double least, double most, double fullSpeed, double start) {
        this.least = least;
        this.most = most;
        this.fullSpeed = fullSpeed;
        this.position = start;
        this.target = start;
    }

    double position() {
        long now = System.nanoTime();
        double way = speed * (now - since) / 1e9;
        since = now;
        position = position < target ? Math.min(target, position + way) : Math.max(target, position - way);
        return position;
    }

    boolean isMoving() {
        return position() != target;
    }

    /** Goes there, or as far as it can; {@code share} of the full speed. */
    void moveTo(double wanted, double share) {
        position();
        target = Math.max(least, Math.min(most, wanted));
        speed = fullSpeed * Math.max(0.01, Math.min(1, share));
    }

    void moveBy(double offset, double share) {
        moveTo(position() + offset, share);
    }

    /** Moves until it is told otherwise; the share is -1 to 1, 0 stops. */
    void run(double share) {
        if (share == 0) {
            target = position();
        } else {
            moveTo(share > 0 ? most : least, Math.abs(share));
        }
    }

    /** Is there at once. */
    void place(double where) {
        position = Math.max(least, Math.min(most, where));
        target = position;
    }
}
