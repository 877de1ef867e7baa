package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.atomic.AtomicInteger;
import org.lensbridge.api.capability.control.ReportSink;
import org.lensbridge.api.media.StreamEnd;

/** Counts what is reported. Thread-safe. */
final class CollectedReports<T> implements ReportSink<T> {
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public void report(T report) {
        calls.incrementAndGet();
    }

    @Override
    public void end(StreamEnd end) {
        calls.incrementAndGet();
    }

    /** Nothing comes any more. */
    void staysQuiet() {
        int before = calls.get();
        assertFalse(Await.until(() -> calls.get() > before, Await.QUIET), "a call after close");
    }
}
