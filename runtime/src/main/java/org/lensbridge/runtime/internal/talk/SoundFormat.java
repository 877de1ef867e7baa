package org.lensbridge.runtime.internal.talk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;

/** Which forms of sound can be made of each other, and which is the best. Stateless. */
final class SoundFormat {
    private static final int LOWEST = 8_000;
    private static final int HIGHEST = 48_000;
    private static final Set<Codec> CODECS = Set.of(Codec.PCM16LE, Codec.PCMU, Codec.PCMA);

    private SoundFormat() {}

    /** Whether it is linear or G.711, of a usual rate, and of one or two channels. */
    static boolean known(MediaFormat format) {
        return CODECS.contains(format.codec())
                && format.sampleRate() >= LOWEST
                && format.sampleRate() <= HIGHEST
                && format.channels() >= 1
                && format.channels() <= 2;
    }

    /** The device's format that loses least of the sound: its highs, then its bits, then the device's own order. */
    static Optional<MediaFormat> best(MediaFormat sound, List<MediaFormat> played) {
        int rate = sound.sampleRate();
        return played.stream()
                .filter(SoundFormat::known)
                .min(Comparator.<MediaFormat>comparingInt(f -> -Math.min(rate, f.sampleRate()))
                        .thenComparingInt(f -> loss(sound.codec(), f.codec()))
                        .thenComparingInt(f -> Math.abs(rate - f.sampleRate())));
    }

    private static int loss(Codec from, Codec to) {
        return from.equals(to) ? 0 : to.equals(Codec.PCM16LE) ? 1 : 2;
    }

    static boolean same(MediaFormat one, MediaFormat other) {
        return one.codec().equals(other.codec())
                && one.sampleRate() == other.sampleRate()
                && one.channels() == other.channels();
    }
}
