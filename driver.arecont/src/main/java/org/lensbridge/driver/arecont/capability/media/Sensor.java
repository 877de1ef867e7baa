package org.lensbridge.driver.arecont.capability.media;

import org.lensbridge.driver.arecont.configuration.Configuration;

/**
 * How large the pictures of a sensor can be.
 *
 * @param width in pixels; 0 when the camera does not tell
 * @param height in pixels; 0 when the camera does not tell
 */
public record Sensor(int width, int height) {
    /** As the camera tells; it is asked once. */
    public static Sensor of(Configuration configuration) {
        int width = configuration.number("maxsensorwidth").orElse(0);
        int height = configuration.number("maxsensorheight").orElse(0);
        return width == 0 || height == 0 ? new Sensor(0, 0) : new Sensor(width, height);
    }

    /** Whether the camera tells. */
    public boolean isKnown() {
        return width > 0;
    }
}
