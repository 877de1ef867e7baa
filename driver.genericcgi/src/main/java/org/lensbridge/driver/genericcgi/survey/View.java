package org.lensbridge.driver.genericcgi.survey;

import java.util.Objects;

/**
 * A channel: one source of pictures. Requests of the document that name none concern source 0.
 *
 * @param channel from 1
 * @param source the number behind {@code ImageSource.I} and {@code Image.I}, from 0
 * @param name as the device has it; may be empty
 */
public record View(int channel, int source, String name) {
    public View {
        Objects.requireNonNull(name);
    }
}
