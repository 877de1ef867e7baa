package org.lensbridge.driver.excelsense.capability.alarm.trigger;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.operation.AlarmOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * The promise that the alarm output is configured for self-clean in the end: at once where that can be, else by a timer that tries again while the
 * device does not hear it, and when the session closes. What none of these achieves stays owed: the next signal and the next connection begin
 * with it.
 *
 * <p>Thread-safe by the lock of its {@link SignalLine}, which is held in every call but {@link #farewell}.
 */
final class Restoration {
    private static final int TRIES = 10;
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** A session closes within a second: to wait for a signal that is being sent, and to put the output back. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private static final Duration FAREWELL = Duration.ofMillis(400);

    /** After these another try would do no good, or harm. */
    private static final Set<Kind> HOPELESS = EnumSet.of(Kind.GONE, Kind.AUTH_REFUSED, Kind.LOCKED_OUT, Kind.UNTRUSTED);

    private static final String SUBJECT = "alarm output";
    private static final OutputSetup SELF_CLEAN = Signal.SELF_CLEAN.setup();

    private final OperationEngine engine;
    private final SessionScope scope;
    private final DriverContext context;
    private final ReentrantLock turn;
    private final CountDownLatch closing;
    private final Runnable farewell = this::farewell;
    private Optional<Future<?>> timer = Optional.empty();
    private int failures;
    /** What the output may be configured for instead; empty when it is for self-clean. */
    private volatile String owed = "";

    Restoration(
            OperationEngine engine,
            SessionScope scope,
            DriverContext context,
            ReentrantLock turn,
            CountDownLatch closing) {
        this.engine = engine;
        this.scope = scope;
        this.context = context;
        this.turn = turn;
        this.closing = closing;
    }

    /** Before the output is touched: from now on it is put back when the session closes. Fails with GONE when it has. */
    void begin() {
        scope.forget(farewell);
        scope.onClose(farewell);
    }

    /** After it. */
    void end() {
        if (!isOwed()) {
            scope.forget(farewell);
        }
    }

    /** The output may be configured for this from now on, in the document's words. */
    void owe(String setup) {
        owed = setup;
    }

    /** Whether the output may be configured for something else. */
    boolean isOwed() {
        return !owed.isEmpty();
    }

    /** The output is configured for self-clean. */
    void done() {
        owed = "";
        failures = 0;
        timer.ifPresent(pending -> pending.cancel(false));
        timer = Optional.empty();
    }

    /** Puts the output back; on failure later. The sentence for that, empty when it is done. */
    Optional<String> now() {
        try {
            engine.call(AlarmOperations.SET_OUTPUT, SELF_CLEAN.arguments());
            done();
            return Optional.empty();
        } catch (CameraException e) {
            return Optional.of(failed(e));
        }
    }

    /** Puts the output back after a while, when that is owed, by the timer: for a thread that was interrupted. */
    Optional<String> after(Duration delay) {
        if (!isOwed()) {
            return Optional.empty();
        }
        String sentence =
                "The alarm output is put back to self-clean in the background, because the caller was interrupted.";
        return Optional.of(arm(delay) ? sentence : trouble("No timer is free."));
    }

    private String failed(CameraException failure) {
        failures++;
        boolean again = !HOPELESS.contains(failure.kind())
                && failures < TRIES
                && arm(Duration.ofMillis(Math.min(LONGEST.toMillis(), AGAIN.toMillis() << Math.min(failures - 1, 10))));
        String sentence = trouble(failure.reason())
                + (again
                        ? " It is tried again."
                        : " Clean the lens once, or connect the device anew: both begin with putting it back.");
        context.warn(SUBJECT, sentence);
        return sentence;
    }

    private String trouble(String reason) {
        return "The alarm output could not be put back to self-clean (" + SELF_CLEAN + ") from " + owed + ": " + reason
                + " Until it is, the camera's own buttons and alarms that clean the lens may switch the LEDs instead.";
    }

    private boolean arm(Duration delay) {
        timer.ifPresent(pending -> pending.cancel(false));
        try {
            timer = Optional.of(context.scheduler().schedule(this::expire, delay.toMillis(), TimeUnit.MILLISECONDS));
            return true;
        } catch (RejectedExecutionException e) {
            timer = Optional.empty();
            return false;
        }
    }

    private void expire() {
        // Whoever sends a signal puts the output back itself.
        if (turn.tryLock()) {
            try {
                if (isOwed() && closing.getCount() > 0) {
                    now();
                    end();
                }
            } finally {
                turn.unlock();
            }
        }
    }

    /** The session closes: one short try, whatever comes of it. */
    private void farewell() {
        closing.countDown();
        boolean mine = false;
        try {
            mine = turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            if (isOwed()) {
                engine.send(AlarmOperations.SET_OUTPUT, SELF_CLEAN.arguments(), Optional.of(FAREWELL));
                owed = "";
            }
        } catch (CameraException e) {
            context.warn(
                    SUBJECT,
                    trouble(e.reason()) + " The session is closed; the next connection begins with putting it back.");
        } finally {
            if (mine) {
                turn.unlock();
            }
        }
    }
}
