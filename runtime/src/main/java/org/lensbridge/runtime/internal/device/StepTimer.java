package org.lensbridge.runtime.internal.device;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** At most one step that comes later, in a mailbox. Confined to that mailbox. */
final class StepTimer {
    private final ScheduledExecutorService timer;
    private final Executor mailbox;
    private Optional<Future<?>> pending = Optional.empty();
    private long generation;

    StepTimer(ScheduledExecutorService timer, Executor mailbox) {
        this.timer = timer;
        this.mailbox = mailbox;
    }

    /** Runs the step after this time, and no step that was asked for before. */
    void after(Duration wait, Runnable step) {
        cancel();
        long mine = generation;
        pending = Optional.of(timer.schedule(
                () -> mailbox.execute(() -> {
                    if (mine == generation) {
                        step.run();
                    }
                }),
                wait.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    void cancel() {
        generation++;
        pending.ifPresent(step -> step.cancel(false));
        pending = Optional.empty();
    }
}
