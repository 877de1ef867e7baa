package org.lensbridge.api.capability;

import org.lensbridge.api.capability.image.ImagingOptions;
import org.lensbridge.api.capability.image.ImagingSettings;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * How a channel makes its picture: the settings that mean the same for every vendor. The rest, and profiles for day
 * and night, are {@link Settings}.
 */
@ConsumerType
public interface Imaging extends Capability {
    /** What this channel has, as the device itself says where it does. */
    ImagingOptions options();

    /** What is set now. */
    ImagingSettings read();

    /**
     * Checks all changes, writes them and reads back what the device has now, which may be rounded to its own steps.
     *
     * @throws org.lensbridge.api.error.CameraException INVALID_ARGUMENT before anything was sent when this channel lacks something
     */
    ImagingSettings write(ImagingSettings changes);
}
