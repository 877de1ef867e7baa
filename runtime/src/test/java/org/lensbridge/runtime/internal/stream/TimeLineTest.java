package org.lensbridge.runtime.internal.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeLineTest {
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000 * MILLISECOND;

    private final TimeLine line = new TimeLine(2);

    @Test
    void startsAtZeroAndKeepsDistances() {
        assertEquals(0, line.place(0, 77 * SECOND, 0));
        assertEquals(40 * MILLISECOND, line.place(0, 77 * SECOND + 40 * MILLISECOND, SECOND));
        assertEquals(20 * MILLISECOND, line.place(1, 77 * SECOND + 20 * MILLISECOND, SECOND));
    }

    @Test
    void aNewUpstreamGoesOnByTheClock() {
        line.place(0, 5 * SECOND, 0);
        line.restart();
        assertEquals(3 * SECOND, line.place(0, 0, 3 * SECOND));
        line.restart();
        assertEquals(3 * SECOND + MILLISECOND, line.place(0, 900 * SECOND, 3 * SECOND));
    }

    @Test
    void survivesClocksThatJump() {
        line.place(0, 0, 0);
        assertEquals(SECOND, line.place(0, 500 * SECOND, SECOND));
        assertEquals(2 * SECOND, line.place(0, 0, 2 * SECOND));
        assertEquals(2 * SECOND, line.place(0, -500 * MILLISECOND, 2 * SECOND));
    }

    @Test
    void neverGoesBackOnATrack() {
        Random random = new Random(5);
        long[] last = new long[2];
        long now = 0;
        for (int i = 0; i < 100_000; i++) {
            now += random.nextInt(100) * MILLISECOND;
            if (random.nextInt(50) == 0) {
                line.restart();
            }
            int track = random.nextInt(2);
            long placed = line.place(track, random.nextInt(5) == 0 ? random.nextLong() >> 8 : now, now);
            assertTrue(placed >= last[track]);
            last[track] = placed;
        }
    }
}
