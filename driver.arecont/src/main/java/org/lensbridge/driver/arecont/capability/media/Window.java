package org.lensbridge.driver.arecont.capability.media;

import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * Which edges a window of the sensor may have: multiples of 32, in half resolution of 64 (chapter "JPEG/MJPEG": x0, y0, x1, y1). Immutable.
 *
 * @param step between two edges
 * @param width of the sensor in pixels; 0 when unknown
 * @param height of the sensor in pixels; 0 when unknown
 */
record Window(int step, int width, int height) {
    private static final int FULL_STEP = 32;
    private static final int HALF_STEP = 64;

    /** What happens to edges between two steps, and beyond the sensor. */
    enum Policy {
        /** They are moved: the window grows to the next step, as far as the sensor goes. */
        ROUND,
        /** They are refused. */
        ENFORCE
    }

    /** For a resolution. */
    static Window of(boolean half, int width, int height) {
        return new Window(half ? HALF_STEP : FULL_STEP, width, height);
    }

    /** The largest right edge; 0 when the sensor's width is unknown. */
    int right() {
        return width / step * step;
    }

    /** The largest bottom edge; 0 when the sensor's height is unknown. */
    int bottom() {
        return height / step * step;
    }

    /**
     * An edge as the camera takes it.
     *
     * @param name for sentences: {@code x0}
     * @throws CameraException INVALID_ARGUMENT by a policy that enforces
     */
    int edge(String name, int wanted, Policy policy) {
        boolean first = name.endsWith("0");
        int most = name.startsWith("x") ? right() : bottom();
        int last = most == 0 ? Integer.MAX_VALUE / step * step : most;
        int down = wanted / step * step;
        int up = down == wanted ? wanted : down + step;
        int taken = first ? Math.min(down, last - step) : Math.min(up, last);
        if (policy == Policy.ENFORCE && taken != wanted) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Argument '" + name + "': " + wanted + " is not possible here; multiples of " + step
                            + beyond(most).orElse("") + " are. Take " + taken
                            + ", or set the driver's option windows to round.");
        }
        return taken;
    }

    private static Optional<String> beyond(int most) {
        return most == 0 ? Optional.empty() : Optional.of(" up to " + most);
    }
}
