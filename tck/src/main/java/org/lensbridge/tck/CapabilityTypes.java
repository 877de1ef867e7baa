package org.lensbridge.tck;

import java.util.List;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Snapshot;

/** The capability types of this version of the API. */
final class CapabilityTypes {
    static final List<Class<? extends Capability>> ALL = List.of(
            EventSource.class,
            LiveVideo.class,
            Operations.class,
            PanTiltZoom.class,
            Presets.class,
            Settings.class,
            Snapshot.class);

    private CapabilityTypes() {}
}
