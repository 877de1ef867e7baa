package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;

/**
 * Brings packets into their order: those that come early wait, so many at most and so long, for those before them. On a connection nothing waits, because
 * there nothing comes late. Confined; its memory is used again.
 */
final class PacketOrder {
    /** Who gets the packets. */
    interface Next {
        /**
         * The next packet.
         *
         * @param missing how many are missing before it
         */
        void packet(ByteBuffer packet, int missing);

        /** What comes has nothing to do with what came; packets that waited come no more. */
        void restart();
    }

    /** RFC 3550, A.1: a jump further ahead is a new beginning. */
    static final int MOST_AHEAD = 3000;
    /** RFC 3550, A.1: so far behind packets are late, further it is a new beginning. */
    private static final int MOST_BEHIND = 100;

    private static final int USUAL = 2048;

    private final int window;
    private final long patience;
    private final Next output;
    private final ByteBuffer[] waiting;
    private final boolean[] present;
    private final long[] arrival;
    private boolean any;
    private int next;
    private int count;
    private int missing;
    private int suspect = -1;

    /**
     * For one track.
     *
     * @param window a power of two; 1 when nothing is to wait
     * @param patience in nanoseconds
     */
    PacketOrder(int window, long patience, Next output) {
        this.window = window;
        this.patience = patience;
        this.output = output;
        waiting = new ByteBuffer[window];
        present = new boolean[window];
        arrival = new long[window];
    }

    /** The next packet begins anew, whatever its number. */
    void restart() {
        while (count > 0) {
            release();
        }
        any = false;
        missing = 0;
        suspect = -1;
    }

    /** Takes a packet of this number: all between the buffer's position and limit. */
    void take(int sequence, ByteBuffer packet, long now) {
        if (!any) {
            any = true;
            next = sequence;
        }
        int ahead = (short) (sequence - next);
        if (isElsewhere(sequence)) {
            boolean sure = window == 1 || sequence == suspect;
            suspect = sequence + 1 & 0xffff;
            if (!sure) {
                return;
            }
            restart();
            output.restart();
            any = true;
            next = sequence;
            ahead = 0;
        }
        suspect = -1;
        if (ahead < 0) {
            return;
        }
        while (ahead >= window) {
            release();
            ahead--;
        }
        if (ahead == 0) {
            give(packet);
            drain();
        } else {
            keep(sequence & window - 1, packet, now);
        }
        tick(now);
    }

    /** Whether a packet of this number would be a new beginning. */
    boolean isElsewhere(int sequence) {
        int ahead = (short) (sequence - next);
        return any && (ahead >= MOST_AHEAD || ahead < -MOST_BEHIND);
    }

    /** Gives up what has been missing for too long. */
    void tick(long now) {
        while (count > 0 && now - arrival[firstWaiting()] > patience) {
            while (!present[next & window - 1]) {
                release();
            }
            drain();
        }
    }

    private int firstWaiting() {
        int at = next;
        while (!present[at & window - 1]) {
            at++;
        }
        return at & window - 1;
    }

    private void drain() {
        while (count > 0 && present[next & window - 1]) {
            release();
        }
    }

    /** Gives the next packet where it is present, else counts it missing. */
    private void release() {
        int slot = next & window - 1;
        if (present[slot]) {
            present[slot] = false;
            count--;
            give(waiting[slot]);
            if (waiting[slot].capacity() > USUAL) {
                waiting[slot] = null;
            }
        } else {
            missing++;
            next = next + 1 & 0xffff;
        }
    }

    private void give(ByteBuffer packet) {
        int before = missing;
        missing = 0;
        next = next + 1 & 0xffff;
        output.packet(packet, before);
    }

    private void keep(int slot, ByteBuffer packet, long now) {
        if (present[slot]) {
            return;
        }
        if (waiting[slot] == null || waiting[slot].capacity() < packet.remaining()) {
            waiting[slot] = ByteBuffer.allocate(Math.max(USUAL, packet.remaining()));
        }
        waiting[slot].clear().put(packet.duplicate()).flip();
        present[slot] = true;
        arrival[slot] = now;
        count++;
    }
}
