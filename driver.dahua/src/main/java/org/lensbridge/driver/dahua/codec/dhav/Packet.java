package org.lensbridge.driver.dahua.codec.dhav;

import java.util.Objects;
import java.util.Optional;

/**
 * What a packet tells beside its payload.
 *
 * @param keyFrame whether a decoder can begin here; true for sound
 * @param channel as the device numbers it
 * @param sequence counts the packets, unsigned 32 bits
 * @param picture of a video packet; what it does not say itself is that of the packets before; empty while the codec is unknown
 * @param sound of an audio packet, the same way
 */
public record Packet(
        Kind kind,
        boolean keyFrame,
        int channel,
        long sequence,
        Stamp stamp,
        Optional<Picture> picture,
        Optional<Sound> sound,
        Notes notes) {
    /** What a packet carries. */
    public enum Kind {
        /** A picture. */
        VIDEO,
        /** A block of sound. */
        AUDIO,
        /** Nothing that is shown or heard. */
        AUXILIARY
    }

    public Packet {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(stamp);
        Objects.requireNonNull(picture);
        Objects.requireNonNull(sound);
        Objects.requireNonNull(notes);
    }
}
