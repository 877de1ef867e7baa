package org.lensbridge.api.capability;

import org.lensbridge.api.capability.access.CallRecord;
import org.lensbridge.api.capability.access.CallState;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.ReportSink;
import org.lensbridge.api.media.StreamHandle;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The calls of a door station: a capability of the device itself. Its loudspeaker is {@link AudioTalk}, its picture and microphone
 * {@link LiveVideo}, its door {@link AccessControl#open}.
 */
@ConsumerType
public interface Intercom extends Capability {
    /**
     * Reports how calls go, from the driver's own thread, until the handle is closed.
     *
     * @throws org.lensbridge.api.error.CameraException when the device refuses; the sink is then never ended
     */
    @Lane(Lane.Order.BESIDE)
    StreamHandle listen(ReportSink<CallState> sink);

    /** Calls the device; fails with BUSY when it is in a call. */
    void call();

    /** Takes the call that the device makes; fails with GONE when it makes none any more. */
    void answer();

    /** Refuses the call that the device makes. Harmless when it makes none. */
    @Lane(Lane.Order.URGENT)
    void refuse();

    /** Ends the call, answered or not. Overtakes what waits. Harmless when there is none. */
    @Lane(Lane.Order.URGENT)
    void hangUp();

    /**
     * Calls of the past in the device's order.
     *
     * @param cursor {@link Page#FIRST} or {@link Page#next()} of the page before
     */
    @Lane(Lane.Order.BESIDE)
    Page<CallRecord> history(String cursor);
}
