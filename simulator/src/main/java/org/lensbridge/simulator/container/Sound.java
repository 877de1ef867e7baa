package org.lensbridge.simulator.container;

import java.nio.ByteBuffer;

/** A block of encoded sound. Immutable: readers duplicate the buffer. The rate is in samples per second. */
public record Sound(AudioCodec codec, int tracks, int sampleRate, ByteBuffer data) {

    /** The index of 15.2.1, which both containers share. */
    int rateIndex() {
        return switch (sampleRate) {
            case 4000 -> 1;
            case 8000 -> 2;
            case 11025 -> 3;
            case 16000 -> 4;
            case 20000 -> 5;
            case 22050 -> 6;
            case 32000 -> 7;
            case 44100 -> 8;
            case 48000 -> 9;
            default -> throw new IllegalArgumentException("no container knows " + sampleRate + " samples per second");
        };
    }
}
