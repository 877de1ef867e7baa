package org.lensbridge.runtime.internal.device;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs steps one at a time, in order, on threads of an executor. Thread-safe. */
final class Mailbox implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final Executor threads;
    private final String owner;
    private final Queue<Runnable> steps = new ArrayDeque<>();
    private boolean running;

    Mailbox(Executor threads, String owner) {
        this.threads = threads;
        this.owner = owner;
    }

    @Override
    public void execute(Runnable step) {
        synchronized (steps) {
            steps.add(step);
            if (running) {
                return;
            }
            running = true;
        }
        next();
    }

    private void next() {
        try {
            threads.execute(this::run);
        } catch (RejectedExecutionException ignored) {
            // The runtime has stopped: nothing happens to its devices any more.
        }
    }

    private void run() {
        Runnable step;
        synchronized (steps) {
            step = steps.poll();
            if (step == null) {
                running = false;
                return;
            }
        }
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("{}: a step failed; this is a defect of the runtime. Please report it.", owner, e);
        }
        // One step per turn: no device keeps a thread while others wait.
        next();
    }
}
