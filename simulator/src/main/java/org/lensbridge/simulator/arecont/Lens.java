package org.lensbridge.simulator.arecont;

import java.time.Duration;

/** A motorized lens: steps of focus and zoom, and an autofocus that takes its time. Thread-safe. */
final class Lens {
    static final int FARTHEST = 1000;

    private static final int SHARP = 420;
    private static final Duration FULL_RANGE = Duration.ofMillis(200);
    private static final Duration SHORT_RANGE = Duration.ofMillis(80);

    private int focus = SHARP;
    private int zoom;
    private int autofocuses;
    private long busyUntil = System.nanoTime();

    synchronized int focus() {
        return focus;
    }

    synchronized int zoom() {
        return zoom;
    }

    /** How often it has focused itself. */
    synchronized int autofocuses() {
        return autofocuses;
    }

    synchronized boolean isBusy() {
        return System.nanoTime() - busyUntil < 0;
    }

    synchronized void moveFocus(int steps) {
        focus = limited(focus + steps);
    }

    synchronized void moveZoom(int steps) {
        zoom = limited(zoom + steps);
    }

    synchronized void resetZoom() {
        zoom = 0;
    }

    synchronized void autofocus(boolean fullRange) {
        focus = SHARP + zoom / 10;
        autofocuses++;
        busyUntil = System.nanoTime() + (fullRange ? FULL_RANGE : SHORT_RANGE).toNanos();
    }

    private static int limited(int position) {
        return Math.max(0, Math.min(FARTHEST, position));
    }
}
