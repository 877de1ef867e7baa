package org.lensbridge.simulator.footage;

import static org.junit.jupiter.api.Assertions.*;

import org.junit.jupiter.api.Test;

class AdtsLoopTest {
    @Test
    void holdsTwoSecondsAndBeginsAgain() {
        AdtsLoop loop = AdtsLoop.tone();
        assertEquals(33, loop.size());
        assertArrayEquals(loop.frame(1), loop.frame(34));
        assertTrue(loop.frame(5).length > 10 && loop.frame(5).length < 1000);
    }
}
