package org.lensbridge.transport.codec;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;

/**
 * What the units in front of an H.265 picture's first slice tell of it (ITU-T H.265, 7.4.2.2). Immutable.
 *
 * @param coding whether a reader can begin with it
 * @param parameterSets its video, sequence and picture parameter sets, each behind a start code; empty when it has none
 * @param width in pixels, as shown; 0 when it has no sequence parameter set that can be read
 * @param height in pixels, as shown; 0 when it has no sequence parameter set that can be read
 */
public record H265Picture(H264Picture.Coding coding, ByteBuffer parameterSets, int width, int height) {
    private static final int LAST_SLICE = 31;
    private static final int FIRST_KEY_SLICE = 16;
    private static final int LAST_KEY_SLICE = 23;
    private static final int VIDEO = 32;
    private static final int SEQUENCE = 33;
    private static final int PICTURE = 34;
    /** What no unit in front of a picture has. */
    private static final int NOTHING = 63;

    /** More than all parameter sets that a camera uses. */
    private static final int MOST_PARAMETERS = 4096;

    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    private static final byte[] START = {0, 0, 0, 1};

    /** In pixels: what level 6.2 allows for a side. */
    private static final int LONGEST_SIDE = 16_888;

    private static final int COLOURS_APART = 3;
    private static final int PROFILE_BITS = 88;
    private static final int LEVEL_BITS = 8;

    public H265Picture {
        Objects.requireNonNull(coding);
        parameterSets = parameterSets.asReadOnlyBuffer();
    }

    /** A fresh view; its position is the caller's own. */
    @Override
    public ByteBuffer parameterSets() {
        return parameterSets.duplicate();
    }

    /** Reads up to the first slice; empty when the bytes do not begin with a start code. The buffer is left as it is. */
    public static Optional<H265Picture> read(ByteBuffer accessUnit) {
        if (!AnnexB.begins(accessUnit)) {
            return Optional.empty();
        }
        ByteBuffer sets = NONE;
        long size = 0;
        int unit = AnnexB.unit(accessUnit, accessUnit.position());
        H264Picture.Coding coding = H264Picture.Coding.UNKNOWN;
        while (unit < accessUnit.limit() && coding == H264Picture.Coding.UNKNOWN) {
            int type = type(accessUnit, unit);
            if (type >= VIDEO && type <= PICTURE) {
                ByteBuffer set = accessUnit.slice(unit, AnnexB.end(accessUnit, unit) - unit);
                size = type == SEQUENCE ? size(set) : size;
                sets = sets == NONE ? ByteBuffer.allocate(MOST_PARAMETERS) : sets;
                if (sets.remaining() >= START.length + set.remaining()) {
                    sets.put(START).put(set);
                }
            } else if (type <= LAST_SLICE) {
                boolean key = type >= FIRST_KEY_SLICE && type <= LAST_KEY_SLICE;
                coding = key ? H264Picture.Coding.KEY : H264Picture.Coding.DEPENDENT;
            }
            unit = AnnexB.unit(accessUnit, unit);
        }
        return Optional.of(new H265Picture(coding, sets.slice(0, sets.position()), (int) (size >> 32), (int) size));
    }

    /** The size that a sequence parameter set tells, beginning with its head; empty when it breaks off. The buffer is left as it is. */
    public static Optional<SequenceParameters> sequence(ByteBuffer unit) {
        long size = size(unit);
        return size == 0 ? Optional.empty() : Optional.of(new SequenceParameters((int) (size >> 32), (int) size));
    }

    private static int type(ByteBuffer bytes, int unit) {
        return unit < bytes.limit() ? bytes.get(unit) >> 1 & 0x3f : NOTHING;
    }

    /** Width and height of a sequence parameter set (7.3.2.2.1), in one number; 0 when it breaks off or no picture can have them. */
    private static long size(ByteBuffer unit) {
        try {
            return size(new ExpGolomb(unit));
        } catch (ExpGolomb.Exhausted e) {
            return 0;
        }
    }

    private static long size(ExpGolomb bits) {
        bits.bits(16 + 4);
        int layers = bits.bits(3);
        bits.flag();
        passOverLevels(bits, layers);
        bits.unsigned();
        long colours = bits.unsigned();
        boolean apart = colours == COLOURS_APART && bits.flag();
        long wide = bits.unsigned();
        long high = bits.unsigned();
        if (bits.flag()) {
            int across = !apart && (colours == 1 || colours == 2) ? 2 : 1;
            int down = !apart && colours == 1 ? 2 : 1;
            wide -= across * (bits.unsigned() + bits.unsigned());
            high -= down * (bits.unsigned() + bits.unsigned());
        }
        boolean possible = wide > 0 && high > 0 && wide <= LONGEST_SIDE && high <= LONGEST_SIDE;
        return possible ? wide << 32 | high : 0;
    }

    /** Profile, tier and level of the stream and of its layers (7.3.3). */
    private static void passOverLevels(ExpGolomb bits, int layers) {
        skip(bits, PROFILE_BITS + LEVEL_BITS);
        if (layers == 0) {
            return;
        }
        boolean[] profiles = new boolean[8];
        boolean[] levels = new boolean[8];
        for (int layer = 0; layer < profiles.length; layer++) {
            profiles[layer] = bits.flag() && layer < layers;
            levels[layer] = bits.flag() && layer < layers;
        }
        for (int layer = 0; layer < layers; layer++) {
            skip(bits, (profiles[layer] ? PROFILE_BITS : 0) + (levels[layer] ? LEVEL_BITS : 0));
        }
    }

    private static void skip(ExpGolomb bits, int count) {
        for (int i = 0; i < count; i++) {
            bits.flag();
        }
    }
}
