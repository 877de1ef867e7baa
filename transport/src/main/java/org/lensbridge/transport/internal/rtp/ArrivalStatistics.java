package org.lensbridge.transport.internal.rtp;

/** How a track's packets arrive, as receiver reports tell it (RFC 3550, 6.4.1 and A.3, A.8). Confined. */
final class ArrivalStatistics {
    private static final int MOST_LOST = 0x7f_ffff;

    private final int rate;
    private boolean any;
    private long first;
    private long highest;
    private long received;
    private long expectedBefore;
    private long receivedBefore;
    private long transit;
    private long jitter;

    ArrivalStatistics(int rate) {
        this.rate = rate;
    }

    void restart() {
        any = false;
    }

    void arrived(int sequence, int timestamp, long now) {
        long passage = (int) (Ticks.at(now, rate) - timestamp);
        if (!any) {
            any = true;
            first = sequence;
            highest = sequence;
            received = 0;
            expectedBefore = 0;
            receivedBefore = 0;
            jitter = 0;
        } else {
            int ahead = (short) (sequence - (int) highest);
            if (Math.abs(ahead) >= PacketOrder.MOST_AHEAD) {
                return;
            }
            highest = Math.max(highest, highest + ahead);
            // Scaled by 16, as in A.8.
            jitter += Math.abs((int) (passage - transit)) - (jitter + 8 >> 4);
        }
        transit = passage;
        received++;
    }

    boolean any() {
        return any;
    }

    long highest() {
        return highest & 0xffff_ffffL;
    }

    long jitter() {
        return Math.min(jitter >> 4, 0xffff_ffffL);
    }

    int lost() {
        long lost = highest - first + 1 - received;
        return (int) Math.max(-MOST_LOST - 1, Math.min(MOST_LOST, lost));
    }

    /** In 1/256, of the packets since the last call. */
    int fraction() {
        long expected = highest - first + 1;
        long wanted = expected - expectedBefore;
        long missing = wanted - (received - receivedBefore);
        expectedBefore = expected;
        receivedBefore = received;
        return wanted <= 0 || missing <= 0 ? 0 : (int) Math.min(255, (missing << 8) / wanted);
    }
}
