package org.lensbridge.simulator.arecont;

import java.util.Arrays;

/** Where something moves: eight rows of eight cells for each sensor. Thread-safe; sensors count from 1, cells from 0. */
final class MotionGrid {
    /** Two cells beside each other and the one below the first. */
    private static final long USUAL = 1L << 18 | 1L << 19 | 1L << 26;

    private static final int SIDE = 8;

    private final long[] moving;

    MotionGrid(int sensors) {
        moving = new long[sensors];
    }

    int sensors() {
        return moving.length;
    }

    void set(int sensor, boolean begins) {
        put(sensor, begins ? USUAL : 0);
    }

    void set(int sensor, int... cells) {
        put(sensor, Arrays.stream(cells).mapToLong(cell -> 1L << cell).reduce(0, (a, b) -> a | b));
    }

    private synchronized void put(int sensor, long cells) {
        moving[sensor - 1] = cells;
    }

    synchronized boolean isMoving(int sensor) {
        return moving[sensor - 1] != 0;
    }

    /** Blank-separated cells in rows; with 1024 zones each cell is four by four of them. */
    synchronized String result(int sensor, int zones) {
        if (!isMoving(sensor)) {
            return "no motion";
        }
        int side = zones == 1024 ? 4 * SIDE : SIDE;
        int scale = side / SIDE;
        StringBuilder cells = new StringBuilder();
        for (int zone = 0; zone < side * side; zone++) {
            int cell = zone / side / scale * SIDE + zone % side / scale;
            cells.append((moving[sensor - 1] >> cell & 1) == 0 ? "00 " : "0C ");
        }
        return cells.toString();
    }
}
