package org.lensbridge.driver.axis.capability.event;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * A conversation that goes on: a thread of its own pulls the feed, and the session's scheduler asks for signs of life. Thread-safe.
 */
final class EventConversation implements EventSubscription {
    private final EventFeed feed;
    private final EventDesk desk;
    private final Optional<Duration> heartbeat;
    private Optional<Future<?>> beats = Optional.empty();
    private Optional<StreamHandle> owned = Optional.empty();
    private boolean over;

    private EventConversation(EventFeed feed, EventDesk desk) {
        this.feed = feed;
        this.desk = desk;
        this.heartbeat = feed.heartbeat();
    }

    /**
     * Begins to pull a feed, which it owns from now on, until that ends or the session does.
     *
     * @throws CameraException BUSY without a timer or thread, GONE when the session is closed
     */
    static EventConversation begin(EventFeed feed, EventDesk desk, DriverContext context, SessionScope scope) {
        EventConversation conversation = new EventConversation(feed, desk);
        boolean good = false;
        try {
            conversation.beats(context.scheduler());
            conversation.own(scope.own(conversation::stop));
            context.converse("events", conversation::run);
            good = true;
        } finally {
            if (!good) {
                conversation.stop();
            }
        }
        return conversation;
    }

    private synchronized void beats(ScheduledExecutorService scheduler) {
        Optional<Duration> pulse = feed.pulse();
        if (pulse.isEmpty()) {
            return;
        }
        long pause = pulse.get().toMillis();
        try {
            beats = Optional.of(scheduler.scheduleWithFixedDelay(this::beat, pause, pause, TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException e) {
            throw new CameraException(
                    Kind.BUSY, "No events, because nothing would ask for signs of life: no timer is free.");
        }
    }

    private synchronized void own(StreamHandle handle) {
        owned = Optional.of(handle);
    }

    private void beat() {
        try {
            feed.beat();
        } catch (CameraException e) {
            end(new StreamEnd(e.kind(), "The device could not be asked for a sign of life. " + e.reason()));
        }
    }

    private void run() {
        try {
            boolean more = true;
            while (more) {
                more = feed.next(desk);
            }
            end(new StreamEnd(Kind.UNREACHABLE, "The device ended the event stream."));
        } catch (CameraException e) {
            end(new StreamEnd(e.kind(), e.reason()));
        } catch (RuntimeException e) {
            end(new StreamEnd(Kind.DRIVER_FAILURE, "The driver failed over the events of the device: " + e + "."));
        }
    }

    private void end(StreamEnd end) {
        desk.end(end);
        close();
    }

    @Override
    public Optional<Duration> heartbeat() {
        return heartbeat;
    }

    @Override
    public void close() {
        desk.close();
        Optional<StreamHandle> handle;
        synchronized (this) {
            handle = owned;
            owned = Optional.empty();
        }
        handle.ifPresent(StreamHandle::close);
    }

    private void stop() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            beats.ifPresent(task -> task.cancel(false));
        }
        desk.close();
        feed.close();
    }
}
