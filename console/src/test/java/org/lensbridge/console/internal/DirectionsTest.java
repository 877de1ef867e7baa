package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.ptz.Velocity;

class DirectionsTest {
    @Test
    void wordsBecomeVelocities() {
        assertEquals(new Velocity(-0.5, 0.5, 0), Directions.named("up-left", 0.5));
        assertEquals(new Velocity(0, 0, -1), Directions.named("out", 1));
    }

    @Test
    void anUnknownWordIsAnsweredWithThoseThereAre() {
        String said = assertThrows(IllegalArgumentException.class, () -> Directions.named("sideways", 1))
                .getMessage();
        assertTrue(said.contains("'sideways'") && said.contains("up-left") && said.contains("stop"), said);
    }

    @Test
    void aSpeedBeyondTheFastestIsRefused() {
        for (double speed : new double[] {0, -1, 1.01, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> Directions.named("left", speed));
        }
    }
}
