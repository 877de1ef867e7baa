package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.StringJoiner;
import org.lensbridge.transport.codec.AnnexB;

/** H.264, RFC 6184, packetization mode 1: small units together, large ones in fragments. Confined. */
final class H264Format implements PayloadFormat {
    private static final int STAP_A = 24;
    private static final int FU_A = 28;
    private static final int REFERENCE = 0x60;

    private final byte[][] sets;
    private final UnitList units = new UnitList();

    /** With the parameter sets of the track in Annex B form. */
    H264Format(ByteBuffer configuration) {
        sets = UnitList.copies(configuration);
    }

    @Override
    public String encoding() {
        return "H264/90000";
    }

    @Override
    public int rate() {
        return 90_000;
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
    public void plan(ByteBuffer frame, boolean key, PacketPlan plan) {
        units.read(frame);
        if (key && units.count() > 0 && !hasSequence(frame)) {
            for (byte[] set : sets) {
                plan.packet();
                for (byte one : set) {
                    plan.put(one);
                }
            }
        }
        for (int unit = 0; unit < units.count(); ) {
            int together = together(unit, plan.most());
            if (together > 1) {
                aggregate(frame, unit, together, plan);
            } else if (units.size(unit) <= plan.most()) {
                plan.packet();
                plan.copy(units.from(unit), units.size(unit));
            } else {
                fragment(frame, units.from(unit), units.size(unit), plan);
            }
            unit += Math.max(1, together);
        }
        plan.mark();
    }

    private boolean hasSequence(ByteBuffer frame) {
        for (int unit = 0; unit < units.count(); unit++) {
            if (AnnexB.type(frame, units.from(unit)) == AnnexB.SEQUENCE) {
                return true;
            }
        }
        return false;
    }

    /** How many units from this one on fit into one packet. */
    private int together(int unit, int most) {
        int size = 1;
        int count = 0;
        while (unit + count < units.count() && size + 2 + units.size(unit + count) <= most) {
            size += 2 + units.size(unit + count);
            count++;
        }
        return count;
    }

    private void aggregate(ByteBuffer frame, int unit, int count, PacketPlan plan) {
        int importance = 0;
        for (int i = unit; i < unit + count; i++) {
            importance = Math.max(importance, frame.get(units.from(i)) & REFERENCE);
        }
        plan.packet();
        plan.put(importance | STAP_A);
        for (int i = unit; i < unit + count; i++) {
            plan.putShort(units.size(i));
            plan.copy(units.from(i), units.size(i));
        }
    }

    private static void fragment(ByteBuffer frame, int unit, int size, PacketPlan plan) {
        int head = frame.get(unit) & 0xff;
        int at = unit + 1;
        int end = unit + size;
        int start = 0x80;
        while (at < end) {
            int count = Math.min(plan.most() - 2, end - at);
            plan.packet();
            plan.put(head & 0xe0 | FU_A);
            plan.put(start | (at + count == end ? 0x40 : 0) | head & 0x1f);
            plan.copy(at, count);
            at += count;
            start = 0;
        }
    }
}
