package org.lensbridge.driver.support.session;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * The promise that a pulse ends: an output goes back to the mode that it had when its time is over, by a timer that tries again while the device
 * does not hear it, and when the session closes.
 *
 * <p>Thread-safe. Modes go out one after the other under a lock, so that an end never overtakes its beginning.
 */
public final class OutputPulses {
    /** Tells a device the mode of an output. */
    @FunctionalInterface
    public interface Switch {
        /** The mode on the wire for the output with this number from 1; {@code limit} is how long it may take, empty for the usual. */
        void set(int output, String mode, Optional<Duration> limit);
    }

    /** What a pulse goes back to, and when. */
    private record Pulse(String before, Future<?> timer, long serial) {}

    private static final int TRIES = 10;
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofMillis(400);

    private static final Set<Kind> UNDECIDED = EnumSet.of(Kind.TIMEOUT, Kind.UNREACHABLE, Kind.PROTOCOL);

    private final Switch outputs;
    private final SessionScope scope;
    private final DriverContext context;
    private final Runnable farewell = this::abandon;
    private final ReentrantLock wire = new ReentrantLock();
    private final Map<Integer, Pulse> running = new HashMap<>();
    private long serial;

    /** Pulses of one device's outputs, switched back with the session at the latest. */
    public OutputPulses(Switch outputs, SessionScope scope, DriverContext context) {
        this.outputs = outputs;
        this.scope = scope;
        this.context = context;
    }

    /** A mode for good: a pulse that goes on has nothing to go back to any more. */
    public void set(int output, String mode) {
        wire.lock();
        try {
            outputs.set(output, mode, Optional.empty());
            settle(output);
        } finally {
            wire.unlock();
        }
    }

    /** Switches on, and back when the time is over; {@code before} is the mode for that, asked for when no pulse goes on. */
    public void pulse(int output, Duration length, String on, Supplier<String> before) {
        wire.lock();
        try {
            Pulse going = running.get(output);
            String back = going == null ? before.get() : going.before();
            scope.forget(farewell);
            scope.onClose(farewell);
            arm(output, back, length, TRIES);
            try {
                outputs.set(output, on, Optional.empty());
            } catch (CameraException e) {
                // Whether it heard is not known after a broken connection: then it is still switched back.
                if (going == null && !UNDECIDED.contains(e.kind())) {
                    settle(output);
                }
                throw e;
            }
        } finally {
            wire.unlock();
        }
    }

    private void arm(int output, String before, Duration delay, int tries) {
        long mine = ++serial;
        Future<?> timer;
        try {
            timer = context.scheduler()
                    .schedule(() -> expire(output, mine, tries), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            if (running.isEmpty()) {
                scope.forget(farewell);
            }
            throw new CameraException(
                    Kind.BUSY, "The pulse was not begun, because nothing would end it: no timer is free.");
        }
        Pulse previous = running.put(output, new Pulse(before, timer, mine));
        if (previous != null) {
            previous.timer().cancel(false);
        }
    }

    private void expire(int output, long mine, int tries) {
        wire.lock();
        try {
            Pulse pulse = running.get(output);
            if (pulse == null || pulse.serial() != mine) {
                return;
            }
            try {
                outputs.set(output, pulse.before(), Optional.empty());
                settle(output);
            } catch (CameraException e) {
                again(output, pulse, tries, e);
            }
        } finally {
            wire.unlock();
        }
    }

    private void again(int output, Pulse pulse, int tries, CameraException failure) {
        if (failure.kind() == Kind.GONE) {
            return;
        }
        context.warn("alarm output " + output, "It could not be switched back in time: " + failure.reason());
        if (tries > 1) {
            arm(output, pulse.before(), AGAIN, tries - 1);
        } else {
            settle(output);
        }
    }

    private void settle(int output) {
        Pulse pulse = running.remove(output);
        if (pulse != null) {
            pulse.timer().cancel(false);
        }
        if (running.isEmpty()) {
            scope.forget(farewell);
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
            Map<Integer, Pulse> left = Map.copyOf(running);
            running.clear();
            left.forEach((output, pulse) -> {
                pulse.timer().cancel(false);
                long rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (rest > 0) {
                    farewell(output, pulse.before(), Duration.ofMillis(rest));
                }
            });
        } finally {
            wire.unlock();
        }
    }

    private void farewell(int output, String mode, Duration limit) {
        try {
            outputs.set(output, mode, Optional.of(limit));
        } catch (CameraException e) {
            context.warn("alarm output " + output, "It was not switched back before the session closed: " + e.reason());
        }
    }
}
