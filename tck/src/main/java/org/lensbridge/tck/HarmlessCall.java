package org.lensbridge.tck;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lensbridge.api.capability.AccessControl;
import org.lensbridge.api.capability.Analytics;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.Intercom;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Parking;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.PrivacyMasks;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.capability.Thermal;
import org.lensbridge.api.capability.Tours;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.analytics.Granularity;
import org.lensbridge.api.capability.analytics.ThermalZone;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.image.ImagingSettings;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.capability.recording.RecordingQuery;

/**
 * A call that leaves the device as it is: it reads, stops what does not move, or removes what is not there.
 *
 * @param method of the capability, for messages
 */
record HarmlessCall<C extends Capability>(Class<C> type, String method, Consumer<C> call) {
    /** Those of all capabilities, streams aside. */
    static final List<HarmlessCall<?>> ALL = List.of(
            new HarmlessCall<>(AccessControl.class, "doors", AccessControl::doors),
            new HarmlessCall<>(AccessControl.class, "cards", control -> control.cards(Page.FIRST)),
            new HarmlessCall<>(
                    AccessControl.class, "passages", control -> control.passages(Pages.lately(), Page.FIRST)),
            new HarmlessCall<>(AccessControl.class, "remove", control -> control.remove(Expect.NO_TOKEN)),
            new HarmlessCall<>(Analytics.class, "options", Analytics::options),
            new HarmlessCall<>(Analytics.class, "rules", Analytics::rules),
            new HarmlessCall<>(
                    Analytics.class,
                    "counts",
                    analytics -> analytics.counts(Pages.lately(), Granularity.DAY, Page.FIRST)),
            new HarmlessCall<>(Analytics.class, "heatMap", analytics -> analytics.heatMap(Pages.lately())),
            new HarmlessCall<>(Analytics.class, "remove", analytics -> analytics.remove(Expect.NO_TOKEN)),
            new HarmlessCall<>(Clock.class, "time", Clock::time),
            new HarmlessCall<>(Clock.class, "settings", Clock::settings),
            new HarmlessCall<>(DigitalIo.class, "inputs", DigitalIo::inputs),
            new HarmlessCall<>(DigitalIo.class, "outputs", DigitalIo::outputs),
            new HarmlessCall<>(Imaging.class, "options", Imaging::options),
            new HarmlessCall<>(Imaging.class, "read", Imaging::read),
            new HarmlessCall<>(Imaging.class, "write", imaging -> imaging.write(ImagingSettings.NONE)),
            new HarmlessCall<>(Intercom.class, "hangUp", Intercom::hangUp),
            new HarmlessCall<>(Intercom.class, "history", intercom -> intercom.history(Page.FIRST)),
            new HarmlessCall<>(Lens.class, "status", Lens::status),
            new HarmlessCall<>(Lens.class, "stop", Lens::stop),
            new HarmlessCall<>(LensCleaning.class, "stop", LensCleaning::stop),
            new HarmlessCall<>(Logs.class, "find", logs -> logs.find(Pages.lately(), Page.FIRST)),
            new HarmlessCall<>(Logs.class, "report", logs -> logs.report(new CountedBytes(), Progress.SILENT)),
            new HarmlessCall<>(
                    Maintenance.class,
                    "backup",
                    maintenance -> maintenance.backup(new CountedBytes(), Progress.SILENT)),
            new HarmlessCall<>(MotionDetection.class, "options", MotionDetection::options),
            new HarmlessCall<>(MotionDetection.class, "read", MotionDetection::read),
            new HarmlessCall<>(NetworkConfiguration.class, "interfaces", NetworkConfiguration::interfaces),
            new HarmlessCall<>(NetworkConfiguration.class, "ports", NetworkConfiguration::ports),
            new HarmlessCall<>(Overlays.class, "options", Overlays::options),
            new HarmlessCall<>(Overlays.class, "list", Overlays::list),
            new HarmlessCall<>(Overlays.class, "remove", overlays -> overlays.remove(Expect.NO_TOKEN)),
            new HarmlessCall<>(PanTiltZoom.class, "position", PanTiltZoom::position),
            new HarmlessCall<>(PanTiltZoom.class, "stop", PanTiltZoom::stop),
            new HarmlessCall<>(Parking.class, "spaces", Parking::spaces),
            new HarmlessCall<>(Presets.class, "list", Presets::list),
            new HarmlessCall<>(Presets.class, "remove", presets -> presets.remove(Expect.NO_TOKEN)),
            new HarmlessCall<>(PrivacyMasks.class, "options", PrivacyMasks::options),
            new HarmlessCall<>(PrivacyMasks.class, "list", PrivacyMasks::list),
            new HarmlessCall<>(PrivacyMasks.class, "remove", masks -> masks.remove(Expect.NO_TOKEN)),
            new HarmlessCall<>(Recorder.class, "mode", Recorder::mode),
            new HarmlessCall<>(
                    Recordings.class,
                    "find",
                    recordings -> recordings.find(RecordingQuery.of(Pages.lately()), Page.FIRST)),
            new HarmlessCall<>(Settings.class, "describe", Settings::describe),
            new HarmlessCall<>(Settings.class, "read", settings -> settings.read(List.of("*"))),
            new HarmlessCall<>(Settings.class, "write", settings -> settings.write(Map.of())),
            new HarmlessCall<>(Snapshot.class, "take", snapshot -> snapshot.take(SnapshotRequest.FRESH)),
            new HarmlessCall<>(Storage.class, "disks", Storage::disks),
            new HarmlessCall<>(Storage.class, "shares", Storage::shares),
            new HarmlessCall<>(Thermal.class, "zones", Thermal::zones),
            new HarmlessCall<>(Thermal.class, "measureAt", thermal -> thermal.measureAt(new Point(0.5, 0.5))),
            new HarmlessCall<>(
                    Thermal.class,
                    "history",
                    thermal -> thermal.history(ThermalZone.Shape.SPOT, Pages.lately(), Page.FIRST)),
            new HarmlessCall<>(Tours.class, "list", Tours::list),
            new HarmlessCall<>(Tours.class, "stop", tours -> tours.stop(Expect.NO_TOKEN)),
            new HarmlessCall<>(Tours.class, "remove", tours -> tours.remove(Expect.NO_TOKEN)),
            new HarmlessCall<>(Users.class, "options", Users::options),
            new HarmlessCall<>(Users.class, "users", Users::users),
            new HarmlessCall<>(Users.class, "remove", users -> users.remove(Expect.NO_TOKEN)));

    /** The calls bound to what the ends of the device have. */
    List<Bound> bind(Connected connected) {
        List<C> all = connected.all(type);
        List<C> ends = all.size() < 2 ? all : List.of(all.get(0), all.get(all.size() - 1));
        return ends.stream()
                .map(capability -> new Bound(Capability.nameOf(type) + "." + method, () -> call.accept(capability)))
                .toList();
    }

    /** A call of a device's capability, by its name. */
    record Bound(String name, Runnable call) {}
}
