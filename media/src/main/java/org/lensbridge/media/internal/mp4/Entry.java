package org.lensbridge.media.internal.mp4;

import java.util.function.Consumer;
import org.lensbridge.api.media.MediaFormat;

/**
 * How a track is described in an initialisation segment. Immutable.
 *
 * @param codec as browsers name it: {@code avc1.42c01e}
 * @param scale units of time in a second
 * @param sample writes the sample entry (ISO/IEC 14496-12, 8.5.2)
 */
record Entry(MediaFormat format, String codec, int scale, Consumer<Boxes> sample) {
    private static final int PICTURES = 1;
    static final int SOUND = 2;

    /** Whether it is for pictures. */
    boolean video() {
        return format.sampleRate() == 0;
    }

    /** The track's number, the same whatever other tracks there are. */
    int number() {
        return video() ? PICTURES : SOUND;
    }
}
