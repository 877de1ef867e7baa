package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;

/** Frames whose packets are their pieces, up to the marker or another timestamp: MPEG-4 part 2 (RFC 6416, 5) and ONVIF metadata. Confined. */
final class WholeDepacketizer implements Depacketizer {
    /** What the frames are. */
    interface Kind {
        /** Called before each frame. */
        void describe(FrameOutput output);

        boolean key(byte[] bytes, int size);
    }

    private final Kind kind;
    private final FrameOutput output;
    private final Gathered gathered;
    private int timestamp;
    private boolean damaged;
    /** Frames come from the first that is whole and a key frame. */
    private boolean begun;

    private boolean ended = true;
    private boolean any;

    WholeDepacketizer(Kind kind, int most, FrameOutput output) {
        this.kind = kind;
        this.output = output;
        gathered = new Gathered(most);
    }

    @Override
    public void packet(ByteBuffer payload, boolean marker, int time) {
        if (any && time != timestamp) {
            end();
        }
        any = true;
        timestamp = time;
        ended = false;
        if (!damaged && !gathered.add(payload, payload.position(), payload.remaining())) {
            damaged = true;
            output.lost(1);
        }
        if (marker) {
            end();
        }
    }

    private void end() {
        if (!damaged && gathered.size > 0) {
            boolean key = kind.key(gathered.bytes, gathered.size);
            begun |= key;
            if (begun) {
                kind.describe(output);
                output.frame(gathered, timestamp, key);
            }
        }
        gathered.clear();
        damaged = false;
        ended = true;
    }

    /** Where the pieces say nothing of their place, those behind a gap may be the rest of another frame. */
    @Override
    public void gap() {
        damaged |= any;
        if (ended) {
            gathered.clear();
        }
    }
}
