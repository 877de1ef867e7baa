package org.lensbridge.benchmarks.relay;

/**
 * One row of the table.
 *
 * @param kilobytes of a frame
 */
record Case(int kilobytes, int readers) {
    /** So many frames go out in a second, all readers together, unless the camera would have to be too fast for it. */
    private static final int FRAMES_OUT = 10_000;

    private static final int FASTEST_CAMERA = 400;

    /** The largest ratio to a process that is wanted; 0 where none is set. */
    double goal(String process) {
        boolean small = kilobytes < 100;
        if (readers < (small ? 100 : 50)) {
            return 0;
        }
        return switch (process) {
            case RelayBenchmark.BOUND -> small ? 1.35 : 1.3;
            case "node" -> small ? 0.7 : 0;
            case "gst" -> small ? 0 : 0.55;
            default -> 0;
        };
    }

    /** How fast the camera is that warms the virtual machines. */
    int warmFramesPerSecond() {
        return Math.min(2 * FASTEST_CAMERA, 10 * framesPerSecond());
    }

    int framesPerSecond() {
        return Math.max(10, Math.min(FASTEST_CAMERA, FRAMES_OUT * 24 / kilobytes / readers));
    }
}
