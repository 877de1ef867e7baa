package org.lensbridge.transport.internal.http;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.StreamReader;

/**
 * Hands one stream to its reader, and nothing after it was closed. Thread-safe.
 *
 * <p>The reader is called while {@code turn} is held, which only {@link #close()} else asks for, and for a bounded time: a
 * reader that waits for the closing thread delays it and cannot hang it. Whatever a reader throws ends its own stream only: an
 * error, as of a bundle whose classes are gone, would end the I/O thread and with it the conversations of other devices.
 */
final class StreamDelivery implements HttpExchange {
    private static final System.Logger LOG = System.getLogger(StreamDelivery.class.getName());
    private static final long CLOSE_MILLIS = 900;

    private final StreamReader reader;
    private final Function<Throwable, CameraException> failures;
    private final Runnable whenOver;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean over;
    private volatile Exchange exchange;

    /**
     * @param failures makes an exception for the reader of what the client reports
     * @param whenOver runs once, when nothing more comes
     */
    StreamDelivery(StreamReader reader, Function<Throwable, CameraException> failures, Runnable whenOver) {
        this.reader = reader;
        this.failures = failures;
        this.whenOver = whenOver;
    }

    void attach(Exchange current) {
        exchange = current;
    }

    void head(HttpReply head) {
        turn.lock();
        try {
            if (over) {
                throw new CameraException(Kind.GONE, "The stream was closed while it began.");
            }
            reader.head(head);
        } catch (CameraException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw surprise(e);
        } finally {
            turn.unlock();
        }
    }

    /** False when the reader has enough or has failed: the connection is to be closed. */
    boolean data(ByteBuffer chunk) {
        turn.lock();
        try {
            if (over) {
                return false;
            }
            boolean more = reader.data(chunk);
            chunk.position(chunk.limit());
            if (!more) {
                finish();
            }
            return more;
        } catch (RuntimeException | Error e) {
            finish();
            tell(Optional.of(e instanceof CameraException known ? known : surprise(e)));
            return false;
        } finally {
            turn.unlock();
        }
    }

    /** The last call: {@code cause} is null when the device ended the reply. */
    void end(Throwable cause) {
        turn.lock();
        try {
            if (finish()) {
                tell(Optional.ofNullable(cause).map(failures));
            }
        } finally {
            turn.unlock();
        }
    }

    private void tell(Optional<CameraException> failure) {
        try {
            reader.end(failure);
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.WARNING, "The reader of a stream failed at its end.", e);
        }
    }

    /** Ends it without a word to the reader. */
    boolean finish() {
        synchronized (this) {
            if (over) {
                return false;
            }
            over = true;
        }
        whenOver.run();
        return true;
    }

    @Override
    public void close() {
        Exchange known = exchange;
        if (known != null) {
            // Before its connection is closed: what that tells of the end comes after this.
            known.closing();
        }
        finish();
        Exchange current = exchange;
        if (current != null) {
            current.abort();
        }
        try {
            // Waits for a call of the reader that is under way, unless the reader itself closes.
            if (turn.tryLock(CLOSE_MILLIS, TimeUnit.MILLISECONDS)) {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CameraException surprise(Throwable e) {
        return new CameraException(
                Kind.DRIVER_FAILURE,
                "The reader of a stream failed with " + e.getClass().getName() + ".",
                e);
    }
}
