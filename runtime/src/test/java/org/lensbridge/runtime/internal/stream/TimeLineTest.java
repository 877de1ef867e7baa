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
        assertEquals(2 * SECOND + MILLISECOND, line.place(0, -500 * MILLISECOND, 2 * SECOND));
    }

    /** A clock that is set back by half a second: the picture does not stand still until the old time is reached again. */
    @Test
    void goesOnAfterAStepBack() {
        line.place(0, 10 * SECOND, 0);
        assertEquals(40 * MILLISECOND, line.place(0, 10_040 * MILLISECOND, 40 * MILLISECOND));
        assertEquals(80 * MILLISECOND, line.place(0, 9_580 * MILLISECOND, 80 * MILLISECOND));
        assertEquals(120 * MILLISECOND, line.place(0, 9_620 * MILLISECOND, 120 * MILLISECOND));
    }

    /** Sound and pictures are of one clock: after both have jumped they are as far apart as before. */
    @Test
    void tracksThatJumpTogetherStayTogether() {
        for (long jump : new long[] {-500 * MILLISECOND, 3600 * SECOND, -47_721 * SECOND}) {
            TimeLine both = new TimeLine(2);
            both.place(0, 5 * SECOND, 0);
            both.place(1, 5 * SECOND - 30 * MILLISECOND, 5 * MILLISECOND);
            both.place(0, jump + 5_040 * MILLISECOND, 55 * MILLISECOND);
            both.place(1, 5_010 * MILLISECOND, 60 * MILLISECOND);
            both.place(1, jump + 5_050 * MILLISECOND, 90 * MILLISECOND);
            long picture = both.place(0, jump + 5_080 * MILLISECOND, 95 * MILLISECOND);
            long sound = both.place(1, jump + 5_090 * MILLISECOND, 100 * MILLISECOND);
            assertEquals(10 * MILLISECOND, sound - picture, "jump of " + jump);
        }
    }

    /** After a reconnect the tracks keep the distances of the new upstream. */
    @Test
    void tracksShareTheOffsetOfTheirUpstream() {
        line.place(0, 0, 0);
        line.place(1, 0, 0);
        line.restart();
        assertEquals(2 * SECOND, line.place(0, 100 * SECOND, 2 * SECOND));
        assertEquals(1_970 * MILLISECOND, line.place(1, 99_970 * MILLISECOND, 2 * SECOND));
    }

    /** A track whose times have nothing to do with the other's is placed by the clock. */
    @Test
    void aTrackWithAnotherCountBeginsNow() {
        line.place(0, 0, 0);
        assertEquals(SECOND, line.place(1, 900_000 * SECOND, SECOND));
        assertEquals(SECOND + 20 * MILLISECOND, line.place(1, 900_000 * SECOND + 20 * MILLISECOND, SECOND));
        assertEquals(SECOND + 40 * MILLISECOND, line.place(0, SECOND + 40 * MILLISECOND, SECOND + 40 * MILLISECOND));
    }

    /** Readers of a clock that runs double would be later by the hour. */
    @Test
    void neverRunsAwayFromTheWall() {
        long last = 0;
        for (int i = 0; i < 50_000; i++) {
            long placed = line.place(0, i * 80 * MILLISECOND, i * 40 * MILLISECOND);
            assertTrue(placed <= i * 40 * MILLISECOND + 10 * SECOND);
            assertTrue(i == 0 || placed > last);
            last = placed;
        }
    }

    /** A tenth of a second an hour is common, and nobody sees it. */
    @Test
    void followsAClockThatDrifts() {
        long distance = 40_001_000;
        long last = line.place(0, 0, 0);
        for (int i = 1; i < 500_000; i++) {
            long placed = line.place(0, i * distance, i * 40 * MILLISECOND);
            assertEquals(distance, placed - last);
            last = placed;
        }
    }

    /** Seconds that the device has stored come at once, and keep their distances. */
    @Test
    void keepsTheDistancesOfABurst() {
        for (int i = 0; i < 200; i++) {
            assertEquals(i * 40 * MILLISECOND, line.place(0, i * 40 * MILLISECOND, i));
        }
    }

    /** A count that only one track was thrown back in must not leave the other behind. */
    @Test
    void noTrackStandsStillForLong() {
        long pts = 0;
        long last = line.place(0, pts, 0);
        long frozen = 0;
        for (int i = 1; i < 10_000; i++) {
            pts += i % 25 == 0 ? -90 * MILLISECOND : i % 3 == 0 ? -10 * MILLISECOND : 5 * MILLISECOND;
            long placed = line.place(0, pts, i * 40 * MILLISECOND);
            frozen = placed > last ? 0 : frozen + 1;
            assertTrue(frozen <= 26, "frozen for " + frozen + " frames");
            last = placed;
        }
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
