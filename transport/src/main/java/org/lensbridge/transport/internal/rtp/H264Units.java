package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.lensbridge.api.media.Codec;
import org.lensbridge.transport.codec.AnnexB;
import org.lensbridge.transport.codec.SequenceParameters;

/** ITU-T H.264, table 7-1. */
final class H264Units implements UnitRules {
    /** In front of a sequence parameter set's number: head, profile, constraints and level. */
    private static final int BEFORE_NUMBER = 4;

    @Override
    public Codec codec() {
        return Codec.H264;
    }

    @Override
    public int head() {
        return 1;
    }

    @Override
    public int type(int first) {
        return first & 0x1f;
    }

    @Override
    public boolean slice(int type) {
        return type >= AnnexB.SLICE && type <= AnnexB.KEY_SLICE;
    }

    @Override
    public boolean key(int type) {
        return type == AnnexB.KEY_SLICE;
    }

    @Override
    public boolean ahead(int type) {
        return type == AnnexB.SEQUENCE || type == AnnexB.DELIMITER;
    }

    @Override
    public boolean parameters(int type) {
        return type == AnnexB.SEQUENCE || type == AnnexB.PICTURE;
    }

    @Override
    public boolean sequence(int type) {
        return type == AnnexB.SEQUENCE;
    }

    @Override
    public boolean remarks(int type) {
        return type == AnnexB.REMARK;
    }

    @Override
    public int number(int type, byte[] bytes, int unit, int end) {
        return UnitRules.code(bytes, unit + (type == AnnexB.SEQUENCE ? BEFORE_NUMBER : head()), end);
    }

    @Override
    public Optional<SequenceParameters> size(ByteBuffer sequence) {
        return SequenceParameters.read(sequence);
    }
}
