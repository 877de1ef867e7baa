package org.lensbridge.driver.dahua.capability.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private static final Duration LONG = Heartbeat.PERIOD.multipliedBy(3);

    private final Heartbeat heartbeat = new Heartbeat();

    @Test
    void isPromisedUntilASubscriptionStaysWithout() {
        assertEquals(Optional.of(Heartbeat.PERIOD), heartbeat.promised());
        heartbeat.ended(false, Heartbeat.PERIOD);
        assertEquals(Optional.of(Heartbeat.PERIOD), heartbeat.promised(), "it was too short to tell");
        heartbeat.ended(false, LONG);
        assertEquals(Optional.empty(), heartbeat.promised());
        heartbeat.ended(false, Heartbeat.PERIOD);
        assertEquals(Optional.empty(), heartbeat.promised());
        heartbeat.ended(true, LONG);
        assertEquals(Optional.of(Heartbeat.PERIOD), heartbeat.promised());
    }

    @Test
    void oneThatWasHeardStaysPromised() {
        heartbeat.ended(true, LONG);
        heartbeat.ended(false, LONG);
        assertEquals(Optional.of(Heartbeat.PERIOD), heartbeat.promised(), "the network broke before it came");
    }

    @Test
    void isNotPromisedWhenTheDeviceRefusesIt() {
        heartbeat.refused();
        assertEquals(Optional.empty(), heartbeat.promised());
        heartbeat.ended(false, Duration.ZERO);
        assertEquals(Optional.empty(), heartbeat.promised());
    }
}
