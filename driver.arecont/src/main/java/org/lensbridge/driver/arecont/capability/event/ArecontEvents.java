package org.lensbridge.driver.arecont.capability.event;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.event.Polling;
import org.lensbridge.driver.support.event.StateEvents;

/**
 * Motion and the input as events, by asking for them: what begins and ends within a second may be missed. What goes on when a subscription begins is
 * reported as a resync. Thread-safe.
 */
final class ArecontEvents implements EventSource {
    /** Detection that is off is asked for every few seconds, which may be all that is asked. */
    private static final Duration BEAT = Duration.ofSeconds(30);

    private final Ground ground;
    private final Supplier<List<Topic>> topics;

    /** Events of topics that each subscription has for itself. */
    ArecontEvents(Ground ground, Supplier<List<Topic>> topics) {
        this.ground = ground;
        this.topics = topics;
    }

    @Override
    public EventSubscription listen(EventSink sink) {
        ground.scope().ensureOpen();
        StateEvents events = new StateEvents(sink);
        Inquirer inquirer = new Inquirer(topics.get(), events, ground.context());
        return Polling.begin(ground.scope(), ground.context(), events, inquirer, BEAT);
    }
}
