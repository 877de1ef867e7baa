package org.lensbridge.transport.internal.rtp;

/** What time it is for a track's sender: its last sender report (RFC 3550, 6.4.1). Confined. */
final class SenderClock {
    private static final long SECOND = 1_000_000_000;
    /** Seconds from 1900 to 1970. */
    private static final long EPOCH = 2_208_988_800L;
    /** In nanoseconds: further from each other the report and the packets are not of one clock. */
    private static final long APART = 10 * SECOND;
    /** In nanoseconds: older reports are not believed. */
    private static final long OLD = 3600 * SECOND;

    private final int rate;
    private boolean any;
    private long wall;
    private int timestamp;
    private long heard;
    private int middle;

    SenderClock(int rate) {
        this.rate = rate;
    }

    /** Takes a report; senders that know no time say 0. */
    void report(long seconds, long fraction, int rtp, long now) {
        heard = now;
        middle = (int) (seconds << 16 | fraction >>> 16);
        any = seconds != 0;
        wall = (seconds - EPOCH) * SECOND + (fraction * SECOND >>> 32);
        timestamp = rtp;
    }

    void forget() {
        any = false;
    }

    /** Whether it tells the time of a packet that arrives now. */
    boolean tells(int rtp, long now) {
        long since = now - heard;
        return any && since < OLD && Math.abs(Ticks.nanos(rtp - timestamp, rate) - since) < APART;
    }

    /** In nanoseconds since 1970, which for clocks that count since the device began is long before. */
    long wall(int rtp) {
        return wall + Ticks.nanos(rtp - timestamp, rate);
    }

    /** The last report as receiver reports name it: the middle of its time; 0 before the first. */
    int middle() {
        return middle;
    }

    /** In units of 1/65,536 s: how long ago that was. */
    long since(long now) {
        return middle == 0 ? 0 : Ticks.at(now - heard, 65_536) & 0xffff_ffffL;
    }
}
