package org.lensbridge.simulator.arecont;

/** Lets frames pass at a rate that is at most the camera's own. Confined to one thread. */
final class Pace {
    private final long gap;
    private long last;

    /** 0 lets all pass. */
    Pace(int framesPerSecond) {
        gap = framesPerSecond == 0 ? 0 : 950_000_000L / framesPerSecond;
        last = System.nanoTime() - gap;
    }

    boolean lets() {
        long now = System.nanoTime();
        boolean due = now - last >= gap;
        if (due) {
            last = now;
        }
        return due;
    }
}
