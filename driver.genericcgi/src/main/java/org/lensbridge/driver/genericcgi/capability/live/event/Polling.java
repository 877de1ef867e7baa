package org.lensbridge.driver.genericcgi.capability.live.event;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.genericcgi.survey.Ground;

/**
 * Asks again and again, for devices that refuse to tell by themselves: what begins and ends between two questions is missed. A question that is
 * not answered is asked again; several in a row end the subscription. Thread-safe.
 */
final class Polling implements EventSubscription {
    /** Between an answer and the next question. */
    static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final int TRIES = 3;

    private final Ground ground;
    private final List<String> groups;
    private final EventTracker tracker;
    private final Runnable closer = this::end;
    private Optional<Future<?>> timer = Optional.empty();
    private boolean closed;

    private Polling(Ground ground, List<String> groups, EventTracker tracker) {
        this.ground = ground;
        this.groups = groups;
        this.tracker = tracker;
    }

    /** Begins; closed with the session at the latest. */
    static Polling begin(Ground ground, List<String> groups, EventTracker tracker) {
        Polling polling = new Polling(ground, groups, tracker);
        tracker.take(EventFinder.ask(ground, groups));
        ground.scope().onClose(polling.closer);
        polling.again(TRIES);
        return polling;
    }

    private synchronized void again(int tries) {
        if (closed) {
            return;
        }
        try {
            timer = Optional.of(
                    ground.context().scheduler().schedule(() -> ask(tries), PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException e) {
            tracker.end(new StreamEnd(Kind.BUSY, "No timer is free to ask for events."));
        }
    }

    private void ask(int tries) {
        try {
            tracker.take(EventFinder.ask(ground, groups));
            again(TRIES);
        } catch (CameraException e) {
            if (e.retryable() && tries > 1) {
                again(tries - 1);
            } else {
                tracker.end(new StreamEnd(e.kind(), e.reason()));
            }
        }
    }

    @Override
    public Optional<Duration> heartbeat() {
        return Optional.of(BEAT);
    }

    @Override
    public void close() {
        ground.scope().forget(closer);
        end();
    }

    private void end() {
        tracker.close();
        synchronized (this) {
            closed = true;
            timer.ifPresent(pending -> pending.cancel(false));
        }
    }
}
