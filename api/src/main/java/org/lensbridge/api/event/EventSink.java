package org.lensbridge.api.event;

import java.util.Optional;
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

    /**
     * Remembers where the device's events stand, for devices that can be asked for what came after: a record's number, a time.
     * The last one counts; it survives the conversation and the driver's update, not a restart of Lensbridge.
     *
     * @throws IllegalArgumentException when it is longer than 1000 characters
     */
    void mark(String position);

    /** What was marked last for this device, by an earlier conversation too; empty when nothing was. */
    Optional<String> resume();

    /** The conversation has ended by itself; the last call. */
    void end(StreamEnd end);
}
