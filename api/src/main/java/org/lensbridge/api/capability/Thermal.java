package org.lensbridge.api.capability;

import java.util.List;
import org.lensbridge.api.capability.analytics.Temperature;
import org.lensbridge.api.capability.analytics.ThermalZone;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.ReportSink;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.media.StreamHandle;
import org.osgi.annotation.versioning.ConsumerType;

/** The temperatures that a thermal channel sees. */
@ConsumerType
public interface Thermal extends Capability {
    /** The zones that are measured all the time. */
    List<ThermalZone> zones();

    /** The temperature of a zone now; fails with INVALID_ARGUMENT when there is none with this token. */
    Temperature measure(String zone);

    /** The temperature at a point of the picture now. */
    Temperature measureAt(Point point);

    /**
     * Stored measurements of all zones of one shape, oldest first. Finding none is an empty page.
     *
     * @param cursor {@link Page#FIRST} or {@link Page#next()} of the page before, with the same shape and span
     */
    @Lane(Lane.Order.BESIDE)
    Page<Temperature> history(ThermalZone.Shape shape, TimeSpan span, String cursor);

    /**
     * Reports the zones' temperatures as the device measures them, from the driver's own thread, until the handle is closed.
     *
     * @throws org.lensbridge.api.error.CameraException when the device refuses; the sink is then never ended
     */
    @Lane(Lane.Order.BESIDE)
    StreamHandle listen(ReportSink<Temperature> sink);
}
