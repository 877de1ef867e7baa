package org.lensbridge.simulator.container;

import java.util.Locale;
import java.util.Optional;

/** Codecs of sound with their numbers in both containers; the same number means another codec in the other one. */
public enum AudioCodec {
    A_LAW(0x0e, 8, "G.711A", 1),
    MU_LAW(0x0a, 4, "G.711Mu", 1),
    PCM16(0x10, 10, "PCM", 2);

    private final int dhav;
    private final int documented;
    private final String word;
    private final int bytesPerSample;

    AudioCodec(int dhav, int documented, String word, int bytesPerSample) {
        this.dhav = dhav;
        this.documented = documented;
        this.word = word;
        this.bytesPerSample = bytesPerSample;
    }

    /** By its word in the Encode table (4.5.5), in any case. */
    public static Optional<AudioCodec> named(String word) {
        for (AudioCodec codec : values()) {
            if (codec.word.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }

    int dhav() {
        return dhav;
    }

    /** The number of 15.2.1. */
    int documented() {
        return documented;
    }

    public int bytesPerSample() {
        return bytesPerSample;
    }

    /** As 4.3.3, appendix B, writes it. */
    public String mime() {
        return "Audio/" + word;
    }
}
