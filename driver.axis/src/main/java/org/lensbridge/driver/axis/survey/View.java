package org.lensbridge.driver.axis.survey;

import java.util.Objects;

/**
 * A channel: what the device calls a camera, which is one of its sensors or a part of the picture of one.
 *
 * @param channel from 1; the number behind {@code camera=} in requests
 * @param image the number behind {@code Image.I}, from 0
 * @param source the number behind {@code ImageSource.I}, from 0
 * @param name as the device has it; may be empty
 */
public record View(int channel, int image, int source, String name) {
    public View {
        Objects.requireNonNull(name);
    }
}
