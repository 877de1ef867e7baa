package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.StringJoiner;

/** H.265, RFC 7798, in decoding order. Confined. */
final class H265Format extends UnitFormat {
    private static final int AGGREGATE = 48;
    private static final int FRAGMENT = 49;

    /** With the parameter sets of the track in Annex B form. */
    H265Format(ByteBuffer configuration) {
        super(2, configuration);
    }

    @Override
    public String encoding() {
        return "H265/90000";
    }

    @Override
    public String parameters() {
        StringJoiner all = new StringJoiner(";");
        add("sprop-vps", H265Units.VIDEO, all);
        add("sprop-sps", H265Units.SEQUENCE, all);
        add("sprop-pps", H265Units.PICTURE, all);
        return all.toString();
    }

    private void add(String name, int type, StringJoiner all) {
        StringJoiner base64 = new StringJoiner(",");
        for (byte[] set : sets) {
            if ((set[0] >> 1 & 0x3f) == type) {
                base64.add(Base64.getEncoder().encodeToString(set));
            }
        }
        if (base64.length() > 0) {
            all.add(name + "=" + base64);
        }
    }

    @Override
    boolean isSequence(int first) {
        return (first >> 1 & 0x3f) == H265Units.SEQUENCE;
    }

    @Override
    void aggregateHead(int all, PacketPlan plan) {
        plan.put(AGGREGATE << 1);
        plan.put(1);
    }

    @Override
    void fragmentHead(ByteBuffer frame, int unit, int edge, PacketPlan plan) {
        int head = frame.get(unit) & 0xff;
        plan.put(head & 0x81 | FRAGMENT << 1);
        plan.put(frame.get(unit + 1));
        plan.put(edge | head >> 1 & 0x3f);
    }
}
