package org.lensbridge.api.capability;

import org.lensbridge.api.capability.image.MotionOptions;
import org.lensbridge.api.capability.image.MotionSettings;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The motion detector of a channel. When it is armed, and what it sets off, are {@link Settings}; what it notices comes from
 * {@link EventSource}.
 */
@ConsumerType
public interface MotionDetection extends Capability {
    /** What this channel can be told. */
    MotionOptions options();

    /** What is set now. */
    MotionSettings read();

    /** Replaces all regions, and returns what the device has now. */
    MotionSettings write(MotionSettings settings);
}
