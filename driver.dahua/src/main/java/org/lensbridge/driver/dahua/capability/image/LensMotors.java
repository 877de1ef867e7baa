package org.lensbridge.driver.dahua.capability.image;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * What a lens was told to do, and the promise that it ends: movements are stopped when their limit is over, by a timer that tries again
 * while the device does not hear it, and when the session closes.
 *
 * <p>Thread-safe. Requests of one lens go out one after the other under a lock, so that a stop never reaches the device before the
 * start that it is meant for.
 */
final class LensMotors {
    private static final int STOP_TRIES = 10;
    private static final Duration FAREWELL = Duration.ofMillis(400);

    private static final Set<Kind> UNDECIDED = EnumSet.of(Kind.TIMEOUT, Kind.UNREACHABLE, Kind.PROTOCOL);

    private final OperationEngine engine;
    private final SessionScope scope;
    private final DriverContext context;
    private final Runnable farewell = this::abandon;
    private final ReentrantLock wire = new ReentrantLock();
    private final List<LensRequest.Movement> running = new ArrayList<>();
    private Optional<Future<?>> timer = Optional.empty();
    private long generation;

    LensMotors(OperationEngine engine, SessionScope scope, DriverContext context) {
        this.engine = engine;
        this.scope = scope;
        this.context = context;
    }

    /** Ends what moves and begins these, in their order. */
    void start(List<LensRequest.Movement> movements, Duration limit) {
        wire.lock();
        try {
            halt();
            arm(limit, STOP_TRIES);
            scope.onClose(farewell);
            for (LensRequest.Movement movement : movements) {
                begin(movement);
            }
        } finally {
            wire.unlock();
        }
    }

    /** A movement of which nobody knows whether it began is stopped later like the others. */
    private void begin(LensRequest.Movement movement) {
        running.add(movement);
        try {
            call(movement.start());
        } catch (CameraException e) {
            if (!UNDECIDED.contains(e.kind())) {
                running.remove(movement);
            }
            if (running.isEmpty()) {
                settle();
            }
            throw e;
        }
    }

    /** Ends what was begun here, if anything, so that its limit ends nothing that comes after it. */
    void end() {
        stop(List.of());
    }

    /** Ends what was begun here; {@code anything} is what ends the movements of others, when nothing was. */
    void stop(List<LensRequest> anything) {
        wire.lock();
        try {
            if (running.isEmpty()) {
                for (LensRequest request : anything) {
                    callGently(request);
                }
            } else {
                halt();
            }
        } finally {
            wire.unlock();
        }
    }

    /** Whether something was begun here and not ended. */
    boolean moving() {
        wire.lock();
        try {
            return !running.isEmpty();
        } finally {
            wire.unlock();
        }
    }

    private void halt() {
        while (!running.isEmpty()) {
            callGently(running.get(running.size() - 1).stop());
            running.remove(running.size() - 1);
        }
        settle();
    }

    private void settle() {
        generation++;
        scope.forget(farewell);
        timer.ifPresent(t -> t.cancel(false));
        timer = Optional.empty();
    }

    private void call(LensRequest request) {
        engine.call(request.row(), request.arguments());
    }

    private void callGently(LensRequest request) {
        try {
            call(request);
        } catch (CameraException e) {
            // Devices differ in whether they accept a stop while nothing moves.
            if (e.kind() != Kind.INVALID_ARGUMENT && e.kind() != Kind.UNSUPPORTED) {
                throw e;
            }
        }
    }

    private void arm(Duration delay, int tries) {
        long mine = ++generation;
        try {
            timer = Optional.of(
                    context.scheduler().schedule(() -> expire(mine, tries), delay.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException e) {
            throw new CameraException(
                    Kind.BUSY, "The lens was not moved, because nothing would stop it: no timer is free.");
        }
    }

    private void expire(long mine, int tries) {
        wire.lock();
        try {
            if (mine == generation) {
                halt();
            }
        } catch (CameraException e) {
            if (e.kind() == Kind.GONE) {
                return;
            }
            context.warn(e.operation(), "A lens could not be stopped in time: " + e.reason());
            if (tries > 1) {
                arm(Duration.ofSeconds(1), tries - 1);
            }
        } finally {
            wire.unlock();
        }
    }

    /** The session closes: one short try for each, whatever comes of it. */
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
            long end = System.nanoTime() + FAREWELL.toNanos();
            List<LensRequest.Movement> left = List.copyOf(running);
            running.clear();
            settle();
            for (LensRequest.Movement movement : left) {
                long rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (rest > 0) {
                    farewell(movement.stop(), Duration.ofMillis(rest));
                }
            }
        } finally {
            wire.unlock();
        }
    }

    private void farewell(LensRequest stop, Duration limit) {
        try {
            engine.send(stop.row(), stop.arguments(), Optional.of(limit));
        } catch (CameraException ignored) {
            // Nobody is left to tell, and a lens ends by itself at the end of its way.
        }
    }
}
