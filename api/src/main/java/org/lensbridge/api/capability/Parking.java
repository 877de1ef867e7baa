package org.lensbridge.api.capability;

import java.util.List;
import org.lensbridge.api.capability.analytics.ParkingSpace;
import org.osgi.annotation.versioning.ConsumerType;

/** The parking spaces that a device watches: a capability of the device itself. */
@ConsumerType
public interface Parking extends Capability {
    /** All spaces in the device's order. */
    List<ParkingSpace> spaces();
}
