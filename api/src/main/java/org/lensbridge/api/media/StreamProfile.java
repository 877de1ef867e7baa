package org.lensbridge.api.media;

import java.util.Objects;

/**
 * A stream that a channel offers.
 *
 * @param token the driver's name for it, unique on its channel, stable across restarts and safe in a URL path: {@code main}, {@code sub1}
 * @param title what a person calls it
 * @param codec of its video
 * @param width in pixels; 0 when unknown
 * @param height in pixels; 0 when unknown
 * @param framesPerSecond as configured in the device; 0 when unknown
 */
public record StreamProfile(String token, String title, Codec codec, int width, int height, double framesPerSecond) {
    public StreamProfile {
        Objects.requireNonNull(title);
        Objects.requireNonNull(codec);
        if (!token.matches("[A-Za-z0-9_.-]{1,40}")) {
            throw new IllegalArgumentException(
                    "A profile token has 1 to 40 letters, digits, '-', '_' or '.': " + token);
        }
        if (width < 0 || height < 0 || !(framesPerSecond >= 0)) {
            throw new IllegalArgumentException("Sizes and rates are not negative");
        }
    }
}
