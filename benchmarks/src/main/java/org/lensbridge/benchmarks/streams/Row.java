package org.lensbridge.benchmarks.streams;

import java.util.List;
import java.util.Optional;

/**
 * One row of the table.
 *
 * @param readers of all cameras together
 * @param speed the cameras' frames come so many times faster than usual, where windows would hold next to nothing otherwise
 * @param way how readers get the stream from the product
 * @param boundGoal the largest ratio to the bound that is wanted
 * @param gstGoal the same for gst-rtsp-server; 0 where none is set
 * @param marginal whether what the idle process costs is taken off
 */
record Row(
        String name, int cameras, int readers, int speed, Way way, double boundGoal, double gstGoal, boolean marginal) {
    private static final int WARM_CAMERAS = 10;
    private static final int WARM_READERS = 50;
    private static final int WARM_SPEED = 4;

    static final List<Row> ALL = List.of(
            new Row("rtsp-100", 1, 100, 1, Way.RTSP, 1.5, 0.6, false),
            new Row("rtsp-10", 1, 10, 4, Way.RTSP, 2, 0.5, false),
            new Row("rtsp-1", 1, 1, 4, Way.RTSP, 5, 0, true),
            new Row("rtsp-50x1", 50, 50, 1, Way.RTSP, 1.6, 0, false),
            new Row("mp4-100", 1, 100, 1, Way.MP4, 1.8, 0, false),
            // 3.6 CPU seconds per stream and hour, where the bound takes 1.6 for in and out.
            new Row("ingest", 50, 50, 1, Way.HUB, 3.6 / 1.6, 0, false));

    static Optional<Row> named(String name) {
        return ALL.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /** What figures count. */
    String unit() {
        return way == Way.HUB ? "CPU s per stream-hour" : "CPU s per GB";
    }

    /** The same kind of work, and much more of it: a virtual machine makes its code fast by how often it runs. */
    Row warm() {
        return new Row(
                name,
                Math.max(cameras, WARM_CAMERAS),
                WARM_READERS,
                cameras > WARM_CAMERAS ? 1 : WARM_SPEED,
                way,
                boundGoal,
                gstGoal,
                false);
    }
}
