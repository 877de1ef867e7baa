package org.lensbridge.benchmarks.relay;

/**
 * One row of the table.
 *
 * @param kilobytes of a frame
 * @param goal the largest ratio to the bound that is wanted; 0 where none is set
 */
record Case(int kilobytes, int readers, double goal) {
    /** So many frames go out in a second, all readers together, unless the camera would have to be too fast for it. */
    private static final int FRAMES_OUT = 10_000;

    private static final int FASTEST_CAMERA = 400;

    static Case of(int kilobytes, int readers) {
        boolean many = readers >= (kilobytes < 100 ? 100 : 50);
        return new Case(kilobytes, readers, many ? kilobytes < 100 ? 1.35 : 1.3 : 0);
    }

    /** How fast the camera is that warms the virtual machines. */
    int warmFramesPerSecond() {
        return Math.min(2 * FASTEST_CAMERA, 10 * framesPerSecond());
    }

    int framesPerSecond() {
        return Math.max(10, Math.min(FASTEST_CAMERA, FRAMES_OUT * 24 / kilobytes / readers));
    }
}
