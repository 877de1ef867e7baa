package org.lensbridge.driver.dahua.codec.dhav;

import java.util.Objects;
import org.lensbridge.api.media.Codec;

/**
 * How an audio packet is coded.
 *
 * @param channels 1 or more
 * @param sampleRate in hertz
 */
public record Sound(Codec codec, int channels, int sampleRate) {
    public Sound {
        Objects.requireNonNull(codec);
    }
}
