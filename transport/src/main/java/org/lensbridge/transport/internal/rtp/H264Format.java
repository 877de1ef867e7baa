package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.StringJoiner;
import org.lensbridge.transport.codec.AnnexB;

/** H.264, RFC 6184, packetization mode 1. Confined. */
final class H264Format extends UnitFormat {
    private static final int STAP_A = 24;
    private static final int FU_A = 28;
    private static final int REFERENCE = 0x60;

    /** With the parameter sets of the track in Annex B form. */
    H264Format(ByteBuffer configuration) {
        super(1, configuration);
    }

    @Override
    public String encoding() {
        return "H264/90000";
    }

    @Override
    public String parameters() {
        StringJoiner base64 = new StringJoiner(",");
        String profile = "";
        for (byte[] set : sets) {
            int type = set[0] & 0x1f;
            if (type == AnnexB.SEQUENCE && set.length >= 4 && profile.isEmpty()) {
                profile = ";profile-level-id=" + HexFormat.of().withUpperCase().formatHex(set, 1, 4);
            }
            if (type == AnnexB.SEQUENCE || type == AnnexB.PICTURE) {
                base64.add(Base64.getEncoder().encodeToString(set));
            }
        }
        return "packetization-mode=1" + profile + (base64.length() == 0 ? "" : ";sprop-parameter-sets=" + base64);
    }

    @Override
    boolean isSequence(int first) {
        return (first & 0x1f) == AnnexB.SEQUENCE;
    }

    @Override
    void aggregateHead(int all, PacketPlan plan) {
        plan.put(all & REFERENCE | STAP_A);
    }

    @Override
    void fragmentHead(ByteBuffer frame, int unit, int edge, PacketPlan plan) {
        int head = frame.get(unit) & 0xff;
        plan.put(head & 0xe0 | FU_A);
        plan.put(edge | head & 0x1f);
    }
}
