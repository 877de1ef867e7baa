package org.lensbridge.driver.support.session;

import java.util.ArrayList;
import java.util.List;
import org.lensbridge.api.capability.recording.Playback;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamHandle;

/**
 * What one session has open, and whether it is open itself. Thread-safe. Closing calls everything registered, the
 * latest first, outside of its lock.
 */
public final class SessionScope implements AutoCloseable {
    private final List<Runnable> closers = new ArrayList<>();
    private boolean closed;

    /** Fails with GONE once the session is closed. */
    public synchronized void ensureOpen() {
        if (closed) {
            throw gone();
        }
    }

    /** Has {@code closer} run when the session is closed; when it is closed already, at once, and this fails with GONE. */
    public void onClose(Runnable closer) {
        synchronized (this) {
            if (!closed) {
                closers.add(closer);
                return;
            }
        }
        closer.run();
        throw gone();
    }

    /** A stream that is closed with the session at the latest, and forgotten when it is closed before. */
    public StreamHandle own(StreamHandle stream) {
        Runnable closer = stream::close;
        onClose(closer);
        return () -> {
            forget(closer);
            closer.run();
        };
    }

    /** The same for a playback. */
    public Playback own(Playback playback) {
        return new OwnedPlayback(playback, own((StreamHandle) playback));
    }

    /** The number of things that are closed with the session. */
    public synchronized int open() {
        return closers.size();
    }

    /** Drops a closer that is not needed any more. */
    public synchronized void forget(Runnable closer) {
        closers.remove(closer);
    }

    /** Closes everything. Idempotent; one failing closer does not keep the others. */
    @Override
    public void close() {
        List<Runnable> all;
        synchronized (this) {
            closed = true;
            all = new ArrayList<>(closers);
            closers.clear();
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            try {
                all.get(i).run();
            } catch (RuntimeException ignored) {
                // The session is gone either way, and the next resource must still be closed.
            }
        }
    }

    private static CameraException gone() {
        return new CameraException(Kind.GONE, "The session with this device is closed.");
    }
}
