package org.lensbridge.api.driver;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import org.osgi.annotation.versioning.ProviderType;

/** What the runtime lends a session. Taken back when the session is closed: tasks are cancelled and calls have no effect. Thread-safe. */
@ProviderType
public interface DriverContext {
    /** The time. */
    Clock clock();

    /** A small, watched pool of threads for short tasks; it refuses tasks beyond a bound. */
    ScheduledExecutorService scheduler();

    /**
     * Runs what blocks for as long as a conversation goes on, such as reading events, on a thread of its own. Whoever closes the conversation ends
     * it; when the context is taken back the thread is interrupted.
     *
     * @param name what it does, for lists of threads: {@code events}
     * @throws org.lensbridge.api.error.CameraException BUSY while 16 of this session run already, GONE when the context was taken back
     */
    void converse(String name, Runnable work);

    /**
     * Something that an administrator should know but that breaks nothing, such as a value that could not be read.
     * Equal warnings are shown once and counted.
     *
     * @param subject the request or part of the device that it concerns
     * @param sentence what happened, without secrets
     */
    void warn(String subject, String sentence);
}
