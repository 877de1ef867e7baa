package org.lensbridge.api.capability.control;

import org.lensbridge.api.media.StreamEnd;
import org.osgi.annotation.versioning.ConsumerType;

/** Receives what a device reports by itself, in order, on one thread at a time. It must not block. */
@ConsumerType
public interface ReportSink<T> {
    /** A report. */
    void report(T report);

    /** The reports have ended by themselves; the last call. */
    void end(StreamEnd end);
}
