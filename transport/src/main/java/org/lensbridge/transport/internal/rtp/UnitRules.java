package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.lensbridge.api.media.Codec;
import org.lensbridge.transport.codec.SequenceParameters;

/** What the units of a video codec are, by their heads and first bytes. Stateless. */
interface UnitRules {
    Codec codec();

    /** The bytes of a unit's head. */
    int head();

    /** By the head's first byte. */
    int type(int first);

    /** Whether it is a part of a picture. */
    boolean slice(int type);

    /** Whether it is a part of a picture that needs no other. */
    boolean key(int type);

    /** Whether it stands only in front of the first slice of a picture. */
    boolean ahead(int type);

    boolean parameters(int type);

    /** Whether it is the set that tells the size. */
    boolean sequence(int type);

    boolean remarks(int type);

    /** Whether this slice is the first of its picture. */
    default boolean first(byte[] bytes, int unit, int end) {
        return unit + head() < end && bytes[unit + head()] < 0;
    }

    /** Under which number a parameter set is known among those of its type; -1 when that cannot be told. */
    int number(int type, byte[] bytes, int unit, int end);

    Optional<SequenceParameters> size(ByteBuffer sequence);

    /** The Exp-Golomb code (ITU-T H.264, 9.1) at the beginning of these bytes; -1 when it is too long. */
    static int code(byte[] bytes, int at, int end) {
        int word = 0;
        for (int i = 0; i < 4; i++) {
            word = word << 8 | (at + i < end ? bytes[at + i] & 0xff : 0);
        }
        int zeros = Integer.numberOfLeadingZeros(word);
        return zeros > 12 ? -1 : (word >>> 31 - 2 * zeros) - 1;
    }
}
