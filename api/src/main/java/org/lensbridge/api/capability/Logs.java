package org.lensbridge.api.capability;

import java.nio.channels.WritableByteChannel;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.system.LogEntry;
import org.osgi.annotation.versioning.ConsumerType;

/** What a device has noted about itself: a capability of the device itself. */
@ConsumerType
public interface Logs extends Capability {
    /**
     * Lines of the log in the device's order. Finding none is an empty page.
     *
     * @param cursor {@link Page#FIRST} or {@link Page#next()} of the page before, with the same span
     */
    @Lane(Lane.Order.BESIDE)
    Page<LogEntry> find(TimeSpan span, String cursor);

    /**
     * Copies a report for the maker's support: the device's own where it makes one, else its log. The channel stays open.
     *
     * @return the number of bytes written, less than all when {@code progress} has cancelled
     */
    @Lane(Lane.Order.BESIDE)
    long report(WritableByteChannel to, Progress progress);
}
