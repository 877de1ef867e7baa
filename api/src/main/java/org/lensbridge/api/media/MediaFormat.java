package org.lensbridge.api.media;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * What the following frames of a track are. Sent before the first frame, and again when something changes.
 *
 * @param width of the picture in pixels; 0 for sound or when unknown
 * @param height of the picture in pixels; 0 for sound or when unknown
 * @param sampleRate of sound in hertz; 0 for pictures
 * @param channels of sound; 0 for pictures
 * @param configuration the codec's parameter sets in Annex B form or its AudioSpecificConfig; empty when in band
 */
public record MediaFormat(
        int track, Codec codec, int width, int height, int sampleRate, int channels, ByteBuffer configuration)
        implements MediaPacket {
    public MediaFormat {
        Objects.requireNonNull(codec);
        if (track < 0 || width < 0 || height < 0 || sampleRate < 0 || channels < 0) {
            throw new IllegalArgumentException("Track, sizes and rates are not negative");
        }
        byte[] copy = new byte[configuration.remaining()];
        configuration.duplicate().get(copy);
        configuration = ByteBuffer.wrap(copy).asReadOnlyBuffer();
    }

    /** Pictures whose parameters are in band; sizes may be 0. */
    public static MediaFormat video(Codec codec, int width, int height) {
        return new MediaFormat(0, codec, width, height, 0, 0, ByteBuffer.allocate(0));
    }

    /** A fresh view; its position is the caller's own. */
    @Override
    public ByteBuffer configuration() {
        return configuration.duplicate();
    }
}
