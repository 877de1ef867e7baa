package org.lensbridge.driver.support.event;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * Asks again and again, for devices that do not tell by themselves: what begins and ends between two questions is missed. No question goes out
 * before the one before it was answered. One that is not answered is asked again; several in a row end the subscription. Thread-safe.
 */
public final class Polling implements EventSubscription {
    /** Asks, and makes events of the answer. Called by one thread at a time, for as long as one request takes. */
    @FunctionalInterface
    public interface Question {
        /** Returns how long to wait before the next question. */
        Duration ask();
    }

    /** The events that are made of the answers. Thread-safe: a question may be under way when they are closed. */
    public interface Events {
        /** The conversation has ended by itself. */
        void end(StreamEnd end);

        /** Nothing is told any more. */
        void close();
    }

    private static final int TRIES = 3;

    private final SessionScope scope;
    private final DriverContext context;
    private final Events events;
    private final Question question;
    private final Duration beat;
    private final Runnable closer = this::end;
    private Optional<Future<?>> timer = Optional.empty();
    private boolean closed;

    private Polling(SessionScope scope, DriverContext context, Events events, Question question, Duration beat) {
        this.scope = scope;
        this.context = context;
        this.events = events;
        this.question = question;
        this.beat = beat;
    }

    /**
     * Asks for the first time, which fails as asking does, and goes on until it is closed, with the session at the latest.
     *
     * @param beat how long it may take from one answer to the next, tries included
     */
    public static Polling begin(
            SessionScope scope, DriverContext context, Events events, Question question, Duration beat) {
        Polling polling = new Polling(scope, context, events, question, beat);
        Duration pause = question.ask();
        scope.onClose(polling.closer);
        polling.again(pause, TRIES);
        return polling;
    }

    private synchronized void again(Duration pause, int tries) {
        if (closed) {
            return;
        }
        try {
            timer = Optional.of(
                    context.scheduler().schedule(() -> ask(pause, tries), pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException e) {
            events.end(new StreamEnd(Kind.BUSY, "No timer is free to ask for events."));
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void ask(Duration before, int tries) {
        if (isClosed()) {
            return;
        }
        try {
            again(question.ask(), TRIES);
        } catch (CameraException e) {
            if (e.retryable() && tries > 1) {
                Duration told = e.retryAfter().orElse(before);
                again(told.compareTo(before) > 0 ? told : before, tries - 1);
            } else {
                events.end(new StreamEnd(e.kind(), e.reason()));
            }
        } catch (RuntimeException e) {
            events.end(new StreamEnd(Kind.DRIVER_FAILURE, "The driver failed over an event: " + e + "."));
        }
    }

    @Override
    public Optional<Duration> heartbeat() {
        return Optional.of(beat);
    }

    @Override
    public void close() {
        scope.forget(closer);
        end();
    }

    private void end() {
        events.close();
        synchronized (this) {
            closed = true;
            timer.ifPresent(pending -> pending.cancel(false));
        }
    }
}
