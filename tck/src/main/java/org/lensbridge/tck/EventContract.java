package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.event.EventSubscription;

/** What {@link EventSource} promises. */
interface EventContract extends Bench {
    @Test
    default void eventsProveThatTheDeviceIsAlive() {
        EventSource events = connected().require(EventSource.class);
        CollectedEvents sink = new CollectedEvents();
        try (EventSubscription subscription = events.listen(sink)) {
            assumeTrue(subscription.heartbeat().isPresent(), "the device sends no heartbeat");
            Duration patience = subscription.heartbeat().get().multipliedBy(2);
            assertTrue(Await.until(() -> sink.calls() > 0, patience), "neither event nor heartbeat");
        }
        assertTrue(sink.gaps().isEmpty(), () -> "gaps: " + sink.gaps());
    }

    @Test
    default void nothingReachesTheSinkAfterTheSubscriptionWasClosed() {
        EventSource events = connected().require(EventSource.class);
        CollectedEvents sink = new CollectedEvents();
        EventSubscription subscription = events.listen(sink);
        assertTimeout(Await.CLOSING, subscription::close);
        int calls = sink.calls();
        subscription.close();
        assertFalse(Await.until(() -> sink.calls() > calls, Await.QUIET), "a call after close");
    }

    @Test
    default void eventsAreGoneAfterClose() {
        Connected connected = connected();
        EventSource events = connected.require(EventSource.class);
        connected.session().close();
        Expect.gone(() -> events.listen(new CollectedEvents()));
    }
}
