package org.lensbridge.api.capability;

import org.lensbridge.api.capability.io.SwitchMode;
import org.osgi.annotation.versioning.ConsumerType;

/** Whether a device records a channel. What and when it records by itself are {@link Settings}. */
@ConsumerType
public interface Recorder extends Capability {
    /** Who decides. */
    SwitchMode mode();

    /** Says who decides. A device without rules of its own takes AUTOMATIC for OFF. */
    void set(SwitchMode mode);
}
