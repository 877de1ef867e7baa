package org.lensbridge.runtime.internal.event;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then for subscribers that do not come back from a call, and reports each once. Counts are compared between looks, so
 * that a delivery needs no clock. Confined to the thread that runs it.
 */
final class StuckSubscribers implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(StuckSubscribers.class);
    /** A subscriber is reported at this look without progress: two intervals of five seconds after the first. */
    private static final int LOOKS = 3;

    private record Sight(long delivered, int looks) {}

    private final Collection<EventSubscriber> subscribers;
    private Map<EventSubscriber, Sight> before = new IdentityHashMap<>();

    StuckSubscribers(Collection<EventSubscriber> subscribers) {
        this.subscribers = subscribers;
    }

    @Override
    public void run() {
        Map<EventSubscriber, Sight> now = new IdentityHashMap<>();
        for (EventSubscriber subscriber : subscribers) {
            if (subscriber.calling()) {
                long delivered = subscriber.statistics().delivered();
                Sight last = before.get(subscriber);
                int looks = last != null && last.delivered == delivered ? last.looks + 1 : 1;
                now.put(subscriber, new Sight(delivered, looks));
                if (looks == LOOKS) {
                    LOG.warn(
                            "The event subscriber '{}' has blocked for more than ten seconds; its events wait and the oldest get lost.",
                            subscriber.name());
                }
            }
        }
        before = now;
    }
}
