package org.lensbridge.api.event;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A whiteboard service that gets events: register it and it is called. The service properties {@link #PROPERTY_DEVICES} and
 * {@link #PROPERTY_TYPES} narrow what it gets.
 *
 * <p>Calls come in order, one at a time, on a thread of the runtime that is the listener's own for the moment: a slow or throwing
 * listener delays and drops its own events and nobody else's. One that blocks for more than ten seconds is reported.
 */
@ConsumerType
@FunctionalInterface
public interface CameraEventListener {
    /** Service property, {@code String+}: names of devices; absent for all. */
    String PROPERTY_DEVICES = "lensbridge.devices";
    /** Service property, {@code String+}: type slugs; absent for all. */
    String PROPERTY_TYPES = "lensbridge.types";

    /** An event. */
    void onEvent(CameraEvent event);
}
