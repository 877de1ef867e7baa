package org.lensbridge.api.capability.control;

import org.lensbridge.api.media.StreamEnd;
import org.osgi.annotation.versioning.ConsumerType;

/** Receives the parts of an endless answer, in order, on one thread at a time. It must not block. */
@ConsumerType
public interface ReplySink {
    /** A decoded part. */
    void part(Reply part);

    /** The answer has ended by itself; the last call. */
    void end(StreamEnd end);
}
