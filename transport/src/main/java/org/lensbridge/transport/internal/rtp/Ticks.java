package org.lensbridge.transport.internal.rtp;

/** Nanoseconds and the ticks of a clock, without overflow. */
final class Ticks {
    private static final long SECOND = 1_000_000_000;

    private Ticks() {}

    static long nanos(long ticks, int rate) {
        return ticks / rate * SECOND + ticks % rate * SECOND / rate;
    }

    static long at(long nanos, int rate) {
        return nanos / SECOND * rate + nanos % SECOND * rate / SECOND;
    }
}
