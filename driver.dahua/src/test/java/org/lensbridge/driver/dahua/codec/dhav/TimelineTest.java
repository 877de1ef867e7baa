package org.lensbridge.driver.dahua.codec.dhav;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final Timeline timeline = new Timeline();

    private void to(long second, int counter, long time, long position) {
        timeline.to(new Stamp(OptionalLong.of(second), true, counter));
        assertEquals(OptionalLong.of(time), timeline.time());
        assertEquals(position, timeline.position());
    }

    @Test
    void countsThroughTheWrapOfTheCounter() {
        to(100, 65_500, 100_000, 0);
        to(100, 4, 100_040, 40);
        to(100, 44, 100_080, 80);
    }

    @Test
    void keepsToTheDate() {
        to(100, 500, 100_000, 0);
        to(101, 540, 101_000, 1000);
        to(101, 900, 101_360, 1360);
        to(101, 1700, 101_999, 1999);
    }

    @Test
    void takesACounterThatBeginsWithEachSecond() {
        to(100, 400, 100_000, 0);
        to(100, 800, 100_400, 400);
        to(101, 200, 101_000, 1000);
        to(101, 600, 101_400, 1400);
    }

    @Test
    void goesOnAcrossJumpsAndBackwards() {
        to(10_000, 0, 10_000_000, 0);
        to(90_000, 5, 90_000_000, 40);
        to(89_998, 64_000, 89_998_459, 80);
        to(89_996, 62_000, 89_996_459, 120);
    }

    @Test
    void letsSoundComeALittleLate() {
        to(100, 0, 100_000, 0);
        to(100, 100, 100_100, 100);
        to(100, 60, 100_060, 100);
        to(100, 140, 100_140, 140);
    }

    @Test
    void countsWithoutADate() {
        timeline.to(new Stamp(OptionalLong.empty(), true, 10));
        timeline.to(new Stamp(OptionalLong.empty(), true, 50));
        assertEquals(OptionalLong.empty(), timeline.time());
        assertEquals(40, timeline.position());
    }

    @Test
    void takesMillisecondsOfTheSecondFromTheDocumentedHead() {
        timeline.to(Stamp.utc(100, 900));
        timeline.to(Stamp.utc(101, 20));
        assertEquals(OptionalLong.of(101_020), timeline.time());
        assertEquals(120, timeline.position());
    }
}
