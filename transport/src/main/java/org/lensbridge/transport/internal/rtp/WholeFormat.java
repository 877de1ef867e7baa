package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;

/** Frames in pieces, the last one marked: MPEG-4 part 2 (RFC 6416, 5) and ONVIF metadata. Confined. */
record WholeFormat(String encoding, String parameters) implements PayloadFormat {
    @Override
    public int rate() {
        return 90_000;
    }

    @Override
    public void plan(ByteBuffer frame, boolean key, PacketPlan plan) {
        for (int at = frame.position(); at < frame.limit(); at += plan.most()) {
            plan.packet();
            plan.copy(at, Math.min(plan.most(), frame.limit() - at));
        }
        plan.mark();
    }
}
