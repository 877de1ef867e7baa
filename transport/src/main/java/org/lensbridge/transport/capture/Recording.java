package org.lensbridge.transport.capture;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A recording. It ends by itself at its bounds and when its file cannot be written. Thread-safe. */
@ProviderType
public interface Recording extends AutoCloseable {
    /** Requests so far, answered or not. */
    long exchanges();

    /** Bytes of the file so far. */
    long bytes();

    /** Entries that the writer could not keep up with; the file marks where. */
    long lost();

    /** Why it is over, a sentence; empty while it goes on. */
    String end();

    /** When it was over; empty while it goes on. */
    Optional<Instant> ended();

    /** Ends it, within three seconds, and closes the file. Idempotent. */
    @Override
    void close();
}
