package org.lensbridge.api.capability;

import java.time.Duration;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.capability.ptz.Position;
import org.lensbridge.api.capability.ptz.PtzMethods;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.error.CameraException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Turns and zooms a camera. {@link #methods()} says which of the optional ways the device has; the others fail with
 * UNSUPPORTED.
 */
@ConsumerType
public interface PanTiltZoom extends Capability {
    /** What this camera can do. Does no I/O. */
    @Lane(Lane.Order.BESIDE)
    PtzMethods methods();

    /**
     * Moves until {@link #stop()}, another movement, or the limit, which the runtime and where possible the device enforce: a
     * lost client never leaves a camera turning. A zero velocity stops.
     *
     * @param limit more than zero and at most 60 seconds
     */
    void move(Velocity velocity, Duration limit);

    /** Stops every movement. Overtakes what waits. Harmless when nothing moves. */
    @Lane(Lane.Order.URGENT)
    void stop();

    /** Where the camera looks now. */
    default Position position() {
        throw CameraException.notOffered();
    }

    /** Turns to a position; returns when the device has accepted it, not when it has arrived. */
    default void moveTo(Position target) {
        throw CameraException.notOffered();
    }

    /** Turns so that this point of the present picture becomes its centre. */
    default void center(Point point) {
        throw CameraException.notOffered();
    }

    /** Turns and zooms so that this part of the present picture fills it. */
    default void zoomTo(Area area) {
        throw CameraException.notOffered();
    }
}
