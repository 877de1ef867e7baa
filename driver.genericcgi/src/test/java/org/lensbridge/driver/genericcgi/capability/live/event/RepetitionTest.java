package org.lensbridge.driver.genericcgi.capability.live.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepetitionTest {
    private final Repetition repetition = new Repetition();

    @Test
    void isExpectedUntilASubscriptionHasShownOtherwise() {
        assertEquals(Optional.of(Repetition.PERIOD), repetition.promised());
        repetition.ended(1, Duration.ofSeconds(5));
        assertEquals(Optional.of(Repetition.PERIOD), repetition.promised());
        repetition.ended(1, Duration.ofSeconds(21));
        assertEquals(Optional.empty(), repetition.promised());
        repetition.ended(0, Duration.ofSeconds(1));
        assertEquals(Optional.empty(), repetition.promised());
    }

    @Test
    void staysExpectedOfADeviceThatEverDidIt() {
        repetition.ended(2, Duration.ofSeconds(30));
        repetition.ended(0, Duration.ofSeconds(30));
        assertEquals(Optional.of(Repetition.PERIOD), repetition.promised());
    }
}
