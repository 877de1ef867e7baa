package org.lensbridge.driver.support.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.lensbridge.api.capability.ptz.PtzMethods;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;

/**
 * What motors were told to do, and the promise that it ends: movements are stopped when their limit is over, by a timer that tries again
 * while the device does not hear it, and when the session closes. A stop that the device refuses as one of nothing counts as done.
 *
 * <p>Thread-safe. Requests go out one after the other under a lock, so that a stop never reaches the device before the start that it
 * is meant for.
 */
public final class Movements {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int STOP_TRIES = 10;
    /** A session closes within a second. */
    private static final Duration FAREWELL = Duration.ofMillis(400);
    /** After these nobody knows whether a movement began. */
    private static final Set<Kind> UNDECIDED = EnumSet.of(Kind.TIMEOUT, Kind.UNREACHABLE, Kind.PROTOCOL);

    private final OperationEngine engine;
    private final SessionScope scope;
    private final DriverContext context;
    private final Predicate<CameraException> nothingMoves;
    private final Runnable farewell = this::abandon;
    private final ReentrantLock wire = new ReentrantLock();
    private final List<Movement> running = new ArrayList<>();
    private Optional<Future<?>> timer = Optional.empty();
    private long generation;

    /**
     * Those of motors that do not know each other; nothing moves yet.
     *
     * @param nothingMoves whether the refusal of a stop says that nothing moves: devices differ in whether they accept it then
     */
    public Movements(
            OperationEngine engine,
            SessionScope scope,
            DriverContext context,
            Predicate<CameraException> nothingMoves) {
        this.engine = engine;
        this.scope = scope;
        this.context = context;
        this.nothingMoves = nothingMoves;
    }

    /**
     * Fails unless a camera with these ways can be asked for a movement: with INVALID_ARGUMENT for a limit of 0 or less or of more than 60
     * seconds, with UNSUPPORTED for a direction that it does not move in.
     */
    public static void require(Velocity velocity, Duration limit, PtzMethods methods) {
        if (limit.isNegative() || limit.isZero() || limit.compareTo(LONGEST) > 0) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT, "A movement's limit is more than zero and at most 60 seconds.");
        }
        boolean lacks = velocity.pan() != 0 && !methods.pan()
                || velocity.tilt() != 0 && !methods.tilt()
                || velocity.zoom() != 0 && !methods.zoom();
        if (lacks) {
            throw new CameraException(Kind.UNSUPPORTED, "This camera does not move in that direction.");
        }
    }

    /** A request: a row with its arguments. Immutable. */
    public record Step(Operation row, Map<String, Value> arguments) {
        public Step {
            Objects.requireNonNull(row);
            arguments = Map.copyOf(arguments);
        }
    }

    /**
     * A movement: what begins it, and what ends it. Immutable.
     *
     * @param name of the motor and its direction: one of the same name takes its place without a stop between them
     */
    public record Movement(String name, Step start, Step stop) {
        public Movement {
            Objects.requireNonNull(name);
            Objects.requireNonNull(start);
            Objects.requireNonNull(stop);
        }
    }

    /**
     * Ends what moves otherwise and begins these, in their order.
     *
     * @throws CameraException what the device says; BUSY before anything is sent when no timer is free
     */
    public void start(List<Movement> movements, Duration limit) {
        List<String> names = movements.stream().map(Movement::name).toList();
        wire.lock();
        try {
            halt(names);
            arm(limit, STOP_TRIES);
            scope.forget(farewell);
            scope.onClose(farewell);
            movements.forEach(this::begin);
        } finally {
            wire.unlock();
        }
    }

    /** A movement of which nobody knows whether it began is stopped later like the others. */
    private void begin(Movement movement) {
        Optional<Movement> before = running.stream()
                .filter(other -> other.name().equals(movement.name()))
                .findFirst();
        before.ifPresent(running::remove);
        running.add(movement);
        try {
            engine.call(movement.start().row(), movement.start().arguments());
        } catch (CameraException e) {
            if (!UNDECIDED.contains(e.kind())) {
                running.remove(movement);
                before.ifPresent(running::add);
            }
            if (running.isEmpty()) {
                settle();
            }
            throw e;
        }
    }

    /** Ends what was begun here; {@code anything} is what ends the movements of others, when nothing was. */
    public void stop(List<Step> anything) {
        wire.lock();
        try {
            if (running.isEmpty()) {
                anything.forEach(this::end);
            } else {
                halt(List.of());
            }
        } finally {
            wire.unlock();
        }
    }

    /** Whether something was begun here and not ended. Waits for a request that is on its way. */
    public boolean moving() {
        wire.lock();
        try {
            return !running.isEmpty();
        } finally {
            wire.unlock();
        }
    }

    /** Ends all but these, the latest first. */
    private void halt(List<String> spared) {
        for (int i = running.size() - 1; i >= 0; i--) {
            if (!spared.contains(running.get(i).name())) {
                end(running.get(i).stop());
                running.remove(i);
            }
        }
        if (running.isEmpty()) {
            settle();
        }
    }

    private void end(Step stop) {
        try {
            engine.urgently().call(stop.row(), stop.arguments());
        } catch (CameraException e) {
            if (!nothingMoves.test(e)) {
                throw e;
            }
        }
    }

    private void settle() {
        generation++;
        scope.forget(farewell);
        timer.ifPresent(t -> t.cancel(false));
        timer = Optional.empty();
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
            if (mine == generation) {
                halt(List.of());
            }
        } catch (CameraException e) {
            if (e.kind() == Kind.GONE) {
                return;
            }
            context.warn(e.operation(), "A movement could not be ended in time: " + e.reason());
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
            List<Movement> left = List.copyOf(running);
            running.clear();
            settle();
            left.forEach(movement -> part(movement.stop(), FAREWELL.dividedBy(left.size())));
        } finally {
            wire.unlock();
        }
    }

    private void part(Step stop, Duration patience) {
        try {
            engine.urgently().send(stop.row(), stop.arguments(), Optional.of(patience));
        } catch (CameraException ignored) {
            // Nobody is left to tell; a movement with a timeout of its own ends by that, a lens at the end of its way.
        }
    }
}
