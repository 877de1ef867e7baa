package org.lensbridge.media.internal.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RingTest {
    private final Ring ring = new Ring(64, 1000);
    private long sequence;

    @Test
    void keepsTheNewestWithinItsBlocks() {
        add(true, 1);
        for (int i = 0; i < 200; i++) {
            add(false, 1);
        }
        assertEquals(201 - 64, ring.first());
        assertEquals(201, ring.end());
        assertEquals(201, ring.block(200).sequence());
        assertEquals(-1, ring.newestStart(), "the start is gone");
    }

    @Test
    void keepsTheNewestWithinItsBytes() {
        add(true, 900);
        add(false, 90);
        assertEquals(0, ring.newestStart());
        add(false, 90);
        assertEquals(1, ring.first());
        add(true, 5000);
        assertEquals(3, ring.first(), "the newest stays, however large");
        assertEquals(3, ring.newestStart());
    }

    @Test
    void letsGoWhatNobodyNeeds() {
        add(true, 1);
        add(false, 1);
        add(true, 1);
        add(false, 1);
        ring.trim(0);
        assertEquals(0, ring.first(), "the group before the newest stays for who still reads it");
        ring.trim(1);
        assertEquals(1, ring.first());
        ring.trim(ring.end());
        assertEquals(2, ring.first(), "the newest group stays");
        add(true, 1);
        ring.trim(0);
        assertEquals(2, ring.first(), "two groups at most");
    }

    @Test
    void numbersPlacesByTheirBlocks() {
        assertEquals(1, ring.sequence(0));
        sequence = 7;
        add(true, 1);
        assertEquals(8, ring.sequence(0));
        assertEquals(9, ring.sequence(1));
    }

    private void add(boolean start, int size) {
        ring.add(Blocks.block(++sequence, start, "x".repeat(size)));
    }
}
