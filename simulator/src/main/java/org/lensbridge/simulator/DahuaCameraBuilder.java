package org.lensbridge.simulator;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.simulator.dahua.CameraSettings;
import org.lensbridge.simulator.device.DeviceSettings;
import org.lensbridge.simulator.http.EventLoop;

/** Describes a camera of the Dahua and Amcrest family and starts it. Not thread-safe; may be used again for a further camera. */
public final class DahuaCameraBuilder extends DeviceBuilder<DahuaCameraBuilder, DahuaCamera> {
    private DeviceKind kind = DeviceKind.CAMERA;
    private Optional<Integer> channels = Optional.empty();
    private final Set<String> lacking = new HashSet<>();
    private Optional<String> model = Optional.empty();
    private String firmware = "2.800.0000.0.R,build:2026-01-15";
    private String vendor = "Lensbridge";
    private boolean ptz = true;

    DahuaCameraBuilder() {}

    /** What kind of device it is, default a camera. */
    public DahuaCameraBuilder kind(DeviceKind value) {
        kind = value;
        return this;
    }

    /** Number of video channels; the default is the kind's. */
    public DahuaCameraBuilder channels(int value) {
        channels = Optional.of(value);
        return this;
    }

    /** Default: the kind's. */
    public DahuaCameraBuilder model(String value) {
        model = Optional.of(value);
        return this;
    }

    public DahuaCameraBuilder firmware(String value) {
        firmware = value;
        return this;
    }

    public DahuaCameraBuilder vendor(String value) {
        vendor = value;
        return this;
    }

    /** Whether it can move, default true; a door station never does. */
    public DahuaCameraBuilder ptz(boolean value) {
        ptz = value;
        return this;
    }

    /**
     * What its firmware does not have. A path such as {@code encode.cgi} is answered with status 404, an action such
     * as {@code ptz.cgi?getTours} with status 400, a configuration table such as {@code VideoInFocus} with a body
     * that says Error. May be called several times.
     */
    public DahuaCameraBuilder lacking(String... pathsActionsAndTables) {
        lacking.addAll(List.of(pathsActionsAndTables));
        return this;
    }

    /** A firmware of the first years: it {@linkplain #lacking lacks} about half of the vendor's document. */
    public DahuaCameraBuilder oldFirmware() {
        lacking.addAll(OldFirmware.LACKS);
        return this;
    }

    private String defaultModel() {
        return kind == DeviceKind.CAMERA ? "SIM-SD6" : "SIM-" + kind.deviceClass();
    }

    @Override
    DahuaCameraBuilder self() {
        return this;
    }

    @Override
    DahuaCamera start(Optional<EventLoop> shared, DeviceSettings device, Optional<SimulatedDevice.SecureDoor> door)
            throws IOException {
        CameraSettings settings = new CameraSettings(
                device,
                channels.orElse(kind.channels()),
                new CameraSettings.Identity(device.serial(), model.orElse(defaultModel()), firmware, vendor),
                ptz && kind != DeviceKind.DOOR,
                kind,
                lacking);
        return new DahuaCamera(settings, shared, door);
    }
}
