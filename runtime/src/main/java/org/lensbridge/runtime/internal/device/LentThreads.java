package org.lensbridge.runtime.internal.device;

import java.util.HashSet;
import java.util.Set;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of a session's conversations. Thread-safe. */
final class LentThreads {
    private static final Logger LOG = LoggerFactory.getLogger(LentThreads.class);
    private static final int MOST = 16;

    private final DeviceId device;
    private final Set<Thread> running = new HashSet<>();
    private boolean closed;

    LentThreads(DeviceId device) {
        this.device = device;
    }

    synchronized void run(String name, Runnable work) {
        if (closed) {
            throw new CameraException(Kind.GONE, "The session was closed.");
        }
        if (running.size() >= MOST) {
            throw new CameraException(
                    Kind.BUSY, MOST + " conversations with the device go on already; end one of them first.");
        }
        Thread thread = CallPool.factory("lensbridge-driver-" + device + "-" + name + "-")
                .newThread(() -> work(name, work));
        running.add(thread);
        try {
            thread.start();
        } catch (Error noThread) {
            running.remove(thread);
            throw noThread;
        }
    }

    private void work(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{}: its driver failed over the conversation \"{}\", which has ended.", device, name, e);
        } finally {
            synchronized (this) {
                running.remove(Thread.currentThread());
            }
        }
    }

    synchronized void close() {
        closed = true;
        running.forEach(Thread::interrupt);
    }
}
