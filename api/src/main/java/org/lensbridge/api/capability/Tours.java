package org.lensbridge.api.capability;

import java.util.List;
import org.lensbridge.api.capability.ptz.Tour;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Rounds through the presets of a camera that turns. Any movement ends a running tour.
 */
@ConsumerType
public interface Tours extends Capability {
    /** The stored tours in the device's order. */
    List<Tour> list();

    /** Runs a tour until something else moves the camera; fails with INVALID_ARGUMENT when there is none with this token. */
    void start(String token);

    /** Ends a tour where the camera stands. Overtakes what waits. Harmless when it does not run. */
    @Lane(Lane.Order.URGENT)
    void stop(String token);

    /**
     * Stores a tour in place of the one with its token, or as a new one when the token is empty. A name, stay or speed that the
     * device does not keep is left out.
     *
     * @return its token
     */
    String put(Tour tour);

    /** Removes a tour; harmless when there is none. */
    void remove(String token);
}
