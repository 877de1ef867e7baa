package org.lensbridge.driver.dahua.codec.dhav;

import java.util.Objects;
import org.lensbridge.api.media.Codec;

/**
 * How a video packet is coded.
 *
 * @param width in pixels; 0 when unknown
 * @param height in pixels; 0 when unknown
 * @param framesPerSecond 0 when unknown
 * @param keyInterval from one key frame to the next in frames; 0 when unknown
 */
public record Picture(Codec codec, int width, int height, int framesPerSecond, int keyInterval) {
    public Picture {
        Objects.requireNonNull(codec);
    }
}
