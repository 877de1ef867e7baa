package org.lensbridge.simulator.dahua;

import java.time.Duration;

/** The wiper in front of one lens (5.2). Thread-safe. */
final class Wiper {
    private static final Duration STROKE = Duration.ofSeconds(1);

    private boolean continuous;
    private long strokeBegan = System.nanoTime() - STROKE.toNanos();

    /** One stroke, which takes a second. */
    synchronized void moveOnce() {
        strokeBegan = System.nanoTime();
        continuous = false;
    }

    /** Stroke after stroke, with a rest between them, until it is stopped. */
    synchronized void moveContinuously() {
        continuous = true;
    }

    synchronized void stop() {
        continuous = false;
        strokeBegan = System.nanoTime() - STROKE.toNanos();
    }

    /** Whether it is at work; the rests between strokes are part of the work. */
    synchronized boolean isMoving() {
        return continuous || System.nanoTime() - strokeBegan < STROKE.toNanos();
    }
}
