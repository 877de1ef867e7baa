package org.lensbridge.transport.codec;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;

/**
 * What the units in front of a picture's first slice tell of it. Immutable.
 *
 * @param coding whether a reader can begin with it
 * @param delimited whether it begins with an access unit delimiter
 * @param parameterSets its sequence and picture parameter sets, each behind a start code; empty when it has none
 * @param size of its sequence parameter set; empty when it has none that can be read
 */
public record H264Picture(
        Coding coding, boolean delimited, ByteBuffer parameterSets, Optional<SequenceParameters> size) {
    /** How a picture is coded. */
    public enum Coding {
        /** It needs no other: IDR. */
        KEY,
        /** It needs others. */
        DEPENDENT,
        /** It has no slice that tells. */
        UNKNOWN
    }

    /** More than all parameter sets that a camera uses. */
    private static final int MOST_PARAMETERS = 4096;

    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    private static final byte[] START = {0, 0, 0, 1};

    public H264Picture {
        Objects.requireNonNull(coding);
        Objects.requireNonNull(size);
        parameterSets = parameterSets.asReadOnlyBuffer();
    }

    /** A fresh view; its position is the caller's own. */
    @Override
    public ByteBuffer parameterSets() {
        return parameterSets.duplicate();
    }

    /** Reads up to the first slice; empty when the bytes do not begin with a start code. The buffer is left as it is. */
    public static Optional<H264Picture> read(ByteBuffer accessUnit) {
        if (!AnnexB.begins(accessUnit)) {
            return Optional.empty();
        }
        ByteBuffer sets = NONE;
        Optional<SequenceParameters> size = Optional.empty();
        int unit = AnnexB.unit(accessUnit, accessUnit.position());
        boolean delimited = AnnexB.type(accessUnit, unit) == AnnexB.DELIMITER;
        Coding coding = Coding.UNKNOWN;
        while (unit < accessUnit.limit() && coding == Coding.UNKNOWN) {
            int type = AnnexB.type(accessUnit, unit);
            if (type == AnnexB.SEQUENCE || type == AnnexB.PICTURE) {
                ByteBuffer set = accessUnit.slice(unit, AnnexB.end(accessUnit, unit) - unit);
                if (type == AnnexB.SEQUENCE) {
                    size = SequenceParameters.read(set);
                }
                sets = sets == NONE ? ByteBuffer.allocate(MOST_PARAMETERS) : sets;
                keep(set, sets);
            } else if (type >= AnnexB.SLICE && type <= AnnexB.KEY_SLICE) {
                coding = type == AnnexB.KEY_SLICE ? Coding.KEY : Coding.DEPENDENT;
            }
            unit = coding == Coding.UNKNOWN ? AnnexB.unit(accessUnit, unit) : unit;
        }
        return Optional.of(new H264Picture(coding, delimited, sets.slice(0, sets.position()), size));
    }

    private static void keep(ByteBuffer set, ByteBuffer sets) {
        if (sets.remaining() >= START.length + set.remaining()) {
            sets.put(START).put(set);
        }
    }
}
