package org.lensbridge.driver.excelsense.survey;

import java.util.Objects;

/**
 * A channel: one camera of the device.
 *
 * @param channel from 1, the cameraID of requests
 * @param name as the device has it; may be empty
 */
public record View(int channel, String name) {
    public View {
        Objects.requireNonNull(name);
    }
}
