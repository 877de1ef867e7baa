package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;

/** Access units as packets: small units together, large ones in fragments; key frames without parameter sets get them. Confined. */
abstract class UnitFormat implements PayloadFormat {
    private final int head;
    private final UnitList units = new UnitList();

    /** The parameter sets of the track, each beginning with its head. */
    final byte[][] sets;

    /** With the bytes of a unit's head, and the parameter sets of the track in Annex B form. */
    UnitFormat(int head, ByteBuffer configuration) {
        this.head = head;
        sets = UnitList.copies(configuration);
    }

    @Override
    public final int rate() {
        return 90_000;
    }

    abstract boolean isSequence(int first);

    /** What stands in front of several units in one packet; {@code all} has the bits that any of their first bytes has. */
    abstract void aggregateHead(int all, PacketPlan plan);

    /** What stands in front of a fragment: {@code edge} says by 0x80 and 0x40 that it is the first or last. */
    abstract void fragmentHead(ByteBuffer frame, int unit, int edge, PacketPlan plan);

    @Override
    public final void plan(ByteBuffer frame, boolean key, PacketPlan plan) {
        units.read(frame);
        if (key && units.count() > 0 && !hasSequence(frame)) {
            bringSets(plan);
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
            if (isSequence(frame.get(units.from(unit)) & 0xff)) {
                return true;
            }
        }
        return false;
    }

    private void bringSets(PacketPlan plan) {
        for (byte[] set : sets) {
            if (set.length <= plan.most()) {
                plan.packet();
                for (byte one : set) {
                    plan.put(one);
                }
            }
        }
    }

    /** How many units from this one on fit into one packet. */
    private int together(int unit, int most) {
        int size = head;
        int count = 0;
        while (unit + count < units.count() && size + 2 + units.size(unit + count) <= most) {
            size += 2 + units.size(unit + count);
            count++;
        }
        return count;
    }

    private void aggregate(ByteBuffer frame, int unit, int count, PacketPlan plan) {
        int all = 0;
        for (int i = unit; i < unit + count; i++) {
            all |= frame.get(units.from(i)) & 0xff;
        }
        plan.packet();
        aggregateHead(all, plan);
        for (int i = unit; i < unit + count; i++) {
            plan.putShort(units.size(i));
            plan.copy(units.from(i), units.size(i));
        }
    }

    private void fragment(ByteBuffer frame, int unit, int size, PacketPlan plan) {
        int at = unit + head;
        int end = unit + size;
        int start = 0x80;
        while (at < end) {
            int count = Math.min(plan.most() - head - 1, end - at);
            plan.packet();
            fragmentHead(frame, unit, start | (at + count == end ? 0x40 : 0), plan);
            plan.copy(at, count);
            at += count;
            start = 0;
        }
    }
}
