package org.lensbridge.driver.arecont.survey;

import java.util.Objects;

/**
 * A channel: one sensor of the device.
 *
 * @param channel from 1, as in <code>/mjpeg{channel}</code> of cameras with several sensors
 * @param name as the device has it; may be empty
 */
public record View(int channel, String name) {
    public View {
        Objects.requireNonNull(name);
    }
}
