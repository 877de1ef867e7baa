package org.lensbridge.driver.arecont.capability.event;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.support.event.Polling;
import org.lensbridge.driver.support.event.StateEvents;
import org.lensbridge.driver.support.session.Questions;

/**
 * Asks about some topics in turn, each once a second. A camera that takes longer to answer is left alone for as long as it took, so that at most half of
 * its time goes into events. A topic that is refused several times in a row is not asked for during some minutes. Used by one thread at a time.
 */
final class Inquirer implements Polling.Question {
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofMinutes(5);
    private static final int TRIES = 3;

    private final List<Topic> topics;
    private final StateEvents events;
    private final DriverContext context;
    private final Map<Topic, Integer> refusals = new IdentityHashMap<>();
    /** When topics that were refused are asked for again, by the clock of {@link System#nanoTime()}. */
    private final Map<Topic, Long> resting = new IdentityHashMap<>();

    private int next;

    Inquirer(List<Topic> topics, StateEvents events, DriverContext context) {
        this.topics = List.copyOf(topics);
        this.events = events;
        this.context = context;
    }

    @Override
    public Duration ask() {
        long begin = System.nanoTime();
        resting.values().removeIf(end -> begin - end >= 0);
        Topic topic = turn();
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

    /** There is always one that does not rest. */
    private Topic turn() {
        Topic topic;
        do {
            topic = topics.get(next);
            next = (next + 1) % topics.size();
        } while (resting.containsKey(topic));
        return topic;
    }

    /** Fails when nothing is left to be asked. */
    private void refused(Topic topic, CameraException refusal) {
        if (refusals.merge(topic, 1, Integer::sum) < TRIES) {
            return;
        }
        if (resting.size() + 1 == topics.size()) {
            throw refusal;
        }
        refusals.remove(topic);
        resting.put(topic, System.nanoTime() + REST.toNanos());
        context.warn(topic.name(), refusal.reason() + " It is asked for again in " + REST.toMinutes() + " minutes.");
    }

    private Duration pause(Duration taken) {
        Duration turn = PERIOD.dividedBy(topics.size() - resting.size()).minus(taken);
        return turn.compareTo(taken) > 0 ? turn : taken;
    }
}
