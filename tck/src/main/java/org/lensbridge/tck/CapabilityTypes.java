package org.lensbridge.tck;

import java.util.List;
import org.lensbridge.api.capability.AccessControl;
import org.lensbridge.api.capability.Analytics;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.Intercom;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Parking;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.PrivacyMasks;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.capability.Thermal;
import org.lensbridge.api.capability.Tours;
import org.lensbridge.api.capability.Users;

/** The capability types of this version of the API. */
final class CapabilityTypes {
    static final List<Class<? extends Capability>> ALL = List.of(
            AccessControl.class,
            Analytics.class,
            AudioTalk.class,
            Clock.class,
            DigitalIo.class,
            EventSource.class,
            Imaging.class,
            Intercom.class,
            Lens.class,
            LensCleaning.class,
            LiveVideo.class,
            Logs.class,
            Maintenance.class,
            MotionDetection.class,
            NetworkConfiguration.class,
            Operations.class,
            Overlays.class,
            PanTiltZoom.class,
            Parking.class,
            Presets.class,
            PrivacyMasks.class,
            Recorder.class,
            Recordings.class,
            Settings.class,
            Snapshot.class,
            Storage.class,
            Thermal.class,
            Tours.class,
            Users.class);

    private CapabilityTypes() {}
}
