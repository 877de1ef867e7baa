package org.lensbridge.media.internal.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lensbridge.media.internal.feed.HeadMemory;

/**
 * Writes one {@code moof} and {@code mdat} for a frame (ISO/IEC 14496-12, 8.8). Large pieces stay where they are in the frame's own memory; small
 * ones (parameter sets, frames of sound) are copied behind the head, for a socket takes few long buffers better than many short ones.
 * Confined to one thread.
 */
final class Fragment {
    private static final int SMALL = 512;
    /** Beyond this the rest is copied: nobody sends such pictures, and a gathering write has its bounds. */
    private static final int MOST_APART = 16;

    private static final int HEAD_SIZE = 8 + 16 + 8 + 16 + 20 + 20 + 8;
    private static final int SAMPLE_SIZE = 12;
    private static final int BASE_IS_FRAGMENT = 0x020000;
    private static final int OFFSET_DURATION_SIZE_FLAGS = 0x701;
    private static final int SYNC = 0x02000000;
    private static final int DEPENDENT = 0x01010000;

    private final HeadMemory memory = new HeadMemory();
    private int sequence;

    /**
     * The buffers of a fragment.
     *
     * @param track its number, from 1
     * @param time of its first sample
     * @param duration of each of its samples
     */
    ByteBuffer[] of(int track, long time, int duration, boolean sync, Samples samples, ByteBuffer payload) {
        ByteBuffer own = memory.allocate(ownSize(samples));
        head(own, track, time, duration, sync, samples);
        List<ByteBuffer> buffers = new ArrayList<>(2);
        int begin = 0;
        int apart = 0;
        for (int i = 0; i < samples.pieces(); i++) {
            int size = samples.size(i);
            if (samples.prefixed()) {
                own.putInt(size);
            }
            if (isApart(size, apart)) {
                apart++;
                buffers.add(own.slice(begin, own.position() - begin));
                buffers.add(payload.slice(samples.place(i), size));
                begin = own.position();
            } else {
                own.put(own.position(), payload, samples.place(i), size).position(own.position() + size);
            }
        }
        if (own.position() > begin) {
            buffers.add(own.slice(begin, own.position() - begin));
        }
        return buffers.toArray(ByteBuffer[]::new);
    }

    private static boolean isApart(int size, int apart) {
        return size > SMALL && apart < MOST_APART;
    }

    private static int ownSize(Samples samples) {
        int size = HEAD_SIZE + SAMPLE_SIZE * samples.samples();
        int apart = 0;
        for (int i = 0; i < samples.pieces(); i++) {
            size += samples.prefixed() ? 4 : 0;
            if (isApart(samples.size(i), apart)) {
                apart++;
            } else {
                size += samples.size(i);
            }
        }
        return size;
    }

    private void head(ByteBuffer to, int track, long time, int duration, boolean sync, Samples samples) {
        int count = samples.samples();
        int run = 20 + SAMPLE_SIZE * count;
        int moof = HEAD_SIZE - 8 + SAMPLE_SIZE * count;
        box(to, moof, "moof");
        box(to, 16, "mfhd").putInt(0).putInt(++sequence);
        box(to, 8 + 16 + 20 + run, "traf");
        box(to, 16, "tfhd").putInt(BASE_IS_FRAGMENT).putInt(track);
        box(to, 20, "tfdt").putInt(1 << 24).putLong(time);
        box(to, run, "trun").putInt(OFFSET_DURATION_SIZE_FLAGS).putInt(count).putInt(moof + 8);
        for (int i = 0; i < count; i++) {
            to.putInt(duration).putInt(samples.bytes(i)).putInt(sync ? SYNC : DEPENDENT);
        }
        box(to, 8 + samples.total(), "mdat");
    }

    private static ByteBuffer box(ByteBuffer to, int size, String type) {
        return to.putInt(size).put(type.getBytes(StandardCharsets.US_ASCII));
    }
}
