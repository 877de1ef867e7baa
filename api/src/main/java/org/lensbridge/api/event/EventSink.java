package org.lensbridge.api.event;

import org.lensbridge.api.media.StreamEnd;
import org.osgi.annotation.versioning.ProviderType;

/** Where a driver puts a device's reports. Implemented by the runtime; used by one thread at a time; never blocks. */
@ProviderType
public interface EventSink {
    /** The device reports this. */
    void report(EventReport report);

    /** The device proved to be alive without having something to report: a heartbeat. */
    void alive();

    /** Something between two reports was lost or unreadable; {@code reason} is a sentence without secrets. */
    void gap(String reason);

    /** The conversation has ended by itself; the last call. */
    void end(StreamEnd end);
}
