package org.lensbridge.runtime.internal.stream;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.registry.DeviceRegistry;

/**
 * What the streams of one device share: the watch on its status, and the few places for opening, so that one
 * device that does not answer does not hold all threads of the hub. Thread-safe.
 */
final class DeviceLine {
    private static final int OPENING_AT_ONCE = 4;

    private final DeviceId id;
    private final DeviceRegistry registry;
    private final Executor pool;
    private final Supplier<Iterable<LiveStream>> streams;
    private final AtomicBoolean armed = new AtomicBoolean();
    private final AtomicLong changes = new AtomicLong();
    private volatile DeviceStatus last;

    private final Queue<Runnable> waiting = new ArrayDeque<>(); // guarded by itself
    private int opening;

    DeviceLine(DeviceId id, DeviceRegistry registry, Executor pool, Supplier<Iterable<LiveStream>> streams) {
        this.id = id;
        this.registry = registry;
        this.pool = pool;
        this.streams = streams;
    }

    /** Watches the device, when it is configured and not watched yet. */
    void watch() {
        if (armed.compareAndSet(false, true)) {
            registry.device(id).ifPresentOrElse(this::arm, () -> armed.set(false));
        }
    }

    private void arm(Device device) {
        DeviceStatus known = device.status();
        last = known;
        device.when(status -> !status.equals(known)).whenComplete((status, failure) -> {
            if (failure != null || status.state() == DeviceState.CLOSED) {
                armed.set(false);
                changes.incrementAndGet();
                streams.get().forEach(LiveStream::deviceGone);
            } else {
                changed(device, known, status);
            }
        });
    }

    private void changed(Device device, DeviceStatus before, DeviceStatus now) {
        boolean usable = now.state().usable();
        // The same state with another beginning: what was between has been missed.
        boolean between = now.state() == before.state() && !now.since().equals(before.since());
        changes.incrementAndGet();
        last = now;
        boolean needed = false;
        for (LiveStream stream : streams.get()) {
            needed = true;
            if (between || driverIsGone(now.state())) {
                stream.driverGone(now);
            }
            if (usable && (between || !before.state().usable())) {
                stream.deviceBack();
            }
        }
        if (needed) {
            arm(device);
        } else {
            armed.set(false);
        }
    }

    /** Whether nothing that a driver has opened can be alive. Other troubles may leave a stream running. */
    private static boolean driverIsGone(DeviceState state) {
        return switch (state) {
            case SWAPPING, DRIVER_MISSING, DISABLED, CLOSED -> true;
            default -> false;
        };
    }

    /** Whether the device is well, as far as is known. */
    boolean well() {
        DeviceStatus known = last;
        return known == null || known.state().usable();
    }

    /** Changes of its status so far. */
    long changes() {
        return changes.get();
    }

    /** Whether it may be forgotten when no stream is left. */
    boolean idle() {
        return !armed.get();
    }

    /**
     * Runs the task, which opens a stream, once there is a place for it.
     *
     * @throws RejectedExecutionException when the pool is full
     */
    void open(Runnable task) {
        synchronized (waiting) {
            if (opening == OPENING_AT_ONCE) {
                waiting.add(task);
                return;
            }
            opening++;
        }
        try {
            start(task);
        } catch (RejectedExecutionException e) {
            finished();
            throw e;
        }
    }

    private void start(Runnable task) {
        pool.execute(() -> {
            try {
                task.run();
            } finally {
                finished();
            }
        });
    }

    private void finished() {
        for (Runnable next = next(); next != null; next = next()) {
            try {
                start(next);
                return;
            } catch (RejectedExecutionException e) {
                next.run(); // the pool is full: it has this thread to itself
            }
        }
    }

    /** Who waits longest; null, and a place is free, when nobody does. */
    private Runnable next() {
        synchronized (waiting) {
            Runnable next = waiting.poll();
            opening -= next == null ? 1 : 0;
            return next;
        }
    }
}
