package org.lensbridge.driver.axis.survey;

import java.util.Objects;

/**
 * A channel: what the device calls a camera, which is one of its sensors or a part of the picture of one.
 *
 * @param channel from 1; the number behind {@code camera=} in requests
 * @param image the number behind {@code Image.I}, from 0
 * @param source the number behind {@code ImageSource.I}, from 0; {@link #ALL_SOURCES} for a picture made of several, such as a quad view
 * @param name as the device has it; may be empty
 */
public record View(int channel, int image, int source, String name) {
    /** The source of a picture that is made of several. */
    public static final int ALL_SOURCES = -1;

    public View {
        Objects.requireNonNull(name);
    }

    /** Whether the picture is of one source, whose settings are then the channel's. */
    public boolean hasSource() {
        return source >= 0;
    }
}
