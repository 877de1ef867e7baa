package org.lensbridge.driver.arecont.capability.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.support.event.Polling;
import org.lensbridge.driver.support.event.StateEvents;
import org.lensbridge.driver.support.session.Questions;

/**
 * Asks about some topics in turn, each once a second. A camera that takes longer to answer is left alone for as long as it took, so that at most half of
 * its time goes into events. A topic that is refused several times in a row is given up. Used by one thread at a time.
 */
final class Inquirer implements Polling.Question {
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final int TRIES = 3;

    private final List<Topic> topics;
    private final StateEvents events;
    private final DriverContext context;
    private final Map<Topic, Integer> refusals = new HashMap<>();
    private int next;

    Inquirer(List<Topic> topics, StateEvents events, DriverContext context) {
        this.topics = new ArrayList<>(topics);
        this.events = events;
        this.context = context;
    }

    @Override
    public Duration ask() {
        long begin = System.nanoTime();
        next = next % topics.size();
        Topic topic = topics.get(next);
        next++;
        try {
            topic.ask().ifPresent(events::take);
            refusals.remove(topic);
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            refused(topic, e);
        }
        return pause(Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Fails when nothing is left to be asked. */
    private void refused(Topic topic, CameraException refusal) {
        if (refusals.merge(topic, 1, Integer::sum) < TRIES) {
            return;
        }
        if (topics.size() == 1) {
            throw refusal;
        }
        topics.remove(topic);
        next--;
        context.warn(topic.name(), refusal.reason() + " It is asked for no more until events are listened to again.");
    }

    private Duration pause(Duration taken) {
        Duration turn = PERIOD.dividedBy(topics.size()).minus(taken);
        return turn.compareTo(taken) > 0 ? turn : taken;
    }
}
