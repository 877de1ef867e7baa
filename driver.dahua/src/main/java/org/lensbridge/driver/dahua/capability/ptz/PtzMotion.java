package org.lensbridge.driver.dahua.capability.ptz;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.operation.PtzOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * What a positioner was told to do, and the promise that it ends: a movement is stopped when its limit is over, by a timer that
 * tries again while the device does not hear it, and when the session closes.
 *
 * <p>Thread-safe. Requests of one channel go out one after the other under a lock, so that a stop never reaches the device before the
 * start that it is meant for.
 */
final class PtzMotion {
    private static final int STOP_TRIES = 10;
    private static final Duration FAREWELL = Duration.ofMillis(400);
    private static final Set<Kind> UNDECIDED = EnumSet.of(Kind.TIMEOUT, Kind.UNREACHABLE, Kind.PROTOCOL);

    private final OperationEngine engine;
    private final int channel;
    private final SessionScope scope;
    private final DriverContext context;
    private final Runnable farewell = this::abandon;
    private final ReentrantLock wire = new ReentrantLock();
    private Optional<PtzMovement> running = Optional.empty();
    private Optional<Future<?>> timer = Optional.empty();
    private long generation;

    PtzMotion(OperationEngine engine, int channel, SessionScope scope, DriverContext context) {
        this.engine = engine;
        this.channel = channel;
        this.scope = scope;
        this.context = context;
    }

    void start(PtzMovement movement, Duration limit) {
        wire.lock();
        try {
            if (running.isPresent() && !running.get().code().equals(movement.code())) {
                halt(running.get());
            }
            arm(limit, STOP_TRIES);
            scope.forget(farewell);
            scope.onClose(farewell);
            running = Optional.of(movement);
            try {
                engine.call(movement.row(), movement.start());
            } catch (CameraException e) {
                if (!UNDECIDED.contains(e.kind())) {
                    settle();
                }
                throw e;
            }
        } finally {
            wire.unlock();
        }
    }

    void stop() {
        wire.lock();
        try {
            if (running.isPresent()) {
                halt(running.get());
            } else {
                haltAnything();
            }
        } finally {
            wire.unlock();
        }
    }

    /** The session closes: one short try, whatever comes of it. */
    private void abandon() {
        try {
            if (!wire.tryLock(FAREWELL.toMillis() / 2, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            Optional<PtzMovement> left = running;
            settle();
            left.ifPresent(
                    movement -> engine.urgently().send(PtzOperations.STOP, movement.stop(), Optional.of(FAREWELL)));
        } catch (CameraException ignored) {
            // Nobody is left to tell, and the movement's own timeout, where it has one, still holds.
        } finally {
            wire.unlock();
        }
    }

    private void halt(PtzMovement movement) {
        engine.urgently().call(PtzOperations.STOP, movement.stop());
        settle();
    }

    private void haltAnything() {
        Map<String, Value> arguments = PtzMovement.stopAnything(channel);
        try {
            engine.urgently().call(PtzOperations.STOP, arguments);
        } catch (CameraException e) {
            // Devices differ in whether they accept a stop while nothing moves.
            if (e.kind() != Kind.INVALID_ARGUMENT && e.kind() != Kind.UNSUPPORTED) {
                throw e;
            }
        }
    }

    private void settle() {
        generation++;
        scope.forget(farewell);
        timer.ifPresent(t -> t.cancel(false));
        timer = Optional.empty();
        running = Optional.empty();
    }

    /** Replaces the timer; when none is free, the one before still holds. */
    private void arm(Duration delay, int tries) {
        long mine = generation + 1;
        Future<?> next;
        try {
            next = context.scheduler().schedule(() -> expire(mine, tries), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw new CameraException(
                    Kind.BUSY, "The movement was not begun, because nothing would end it: no timer is free.");
        }
        timer.ifPresent(t -> t.cancel(false));
        timer = Optional.of(next);
        generation = mine;
    }

    private void expire(long mine, int tries) {
        wire.lock();
        try {
            if (mine == generation && running.isPresent()) {
                halt(running.get());
            }
        } catch (CameraException e) {
            if (e.kind() == Kind.GONE) {
                return;
            }
            context.warn(PtzOperations.STOP.name(), "A movement could not be ended in time: " + e.reason());
            if (tries > 1) {
                arm(Duration.ofSeconds(1), tries - 1);
            }
        } finally {
            wire.unlock();
        }
    }
}
