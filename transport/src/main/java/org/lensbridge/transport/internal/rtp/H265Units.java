package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.lensbridge.api.media.Codec;
import org.lensbridge.transport.codec.H265Picture;
import org.lensbridge.transport.codec.SequenceParameters;

/** ITU-T H.265, table 7-1. */
final class H265Units implements UnitRules {
    static final int VIDEO = 32;
    static final int SEQUENCE = 33;
    static final int PICTURE = 34;
    private static final int DELIMITER = 35;
    private static final int REMARKS = 39;
    private static final int LAST_SLICE = 31;
    private static final int FIRST_KEY_SLICE = 16;
    private static final int LAST_KEY_SLICE = 23;

    @Override
    public Codec codec() {
        return Codec.H265;
    }

    @Override
    public int head() {
        return 2;
    }

    @Override
    public int type(int first) {
        return first >> 1 & 0x3f;
    }

    @Override
    public boolean slice(int type) {
        return type <= LAST_SLICE;
    }

    @Override
    public boolean key(int type) {
        return type >= FIRST_KEY_SLICE && type <= LAST_KEY_SLICE;
    }

    @Override
    public boolean ahead(int type) {
        return type == VIDEO || type == SEQUENCE || type == DELIMITER;
    }

    @Override
    public boolean parameters(int type) {
        return type >= VIDEO && type <= PICTURE;
    }

    @Override
    public boolean sequence(int type) {
        return type == SEQUENCE;
    }

    @Override
    public boolean remarks(int type) {
        return type == REMARKS;
    }

    /** That of a sequence parameter set stands behind its levels; cameras have one. */
    @Override
    public int number(int type, byte[] bytes, int unit, int end) {
        return switch (type) {
            case VIDEO -> bytes[unit + 2] >> 4 & 0xf;
            case PICTURE -> UnitRules.code(bytes, unit + 2, end);
            default -> 0;
        };
    }

    @Override
    public Optional<SequenceParameters> size(ByteBuffer sequence) {
        return H265Picture.sequence(sequence);
    }
}
