package org.lensbridge.simulator;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.axis.AxisSettings;
import org.lensbridge.simulator.device.DeviceSettings;
import org.lensbridge.simulator.http.EventLoop;

/** Describes an Axis device and starts it. Not thread-safe; may be used again for a further device. */
public final class AxisCameraBuilder extends DeviceBuilder<AxisCameraBuilder, AxisCamera> {
    private final Map<String, AxisLevel> levels = new HashMap<>();
    private AxisModel model = AxisModel.CURRENT;

    AxisCameraBuilder() {}

    /** Which device it is, default {@link AxisModel#CURRENT}. */
    public AxisCameraBuilder model(AxisModel value) {
        model = value;
        return this;
    }

    /** Adds a user who may do no more than this. */
    public AxisCameraBuilder login(String user, String password, AxisLevel level) {
        levels.put(user, level);
        return login(user, password);
    }

    /** Twelve hexadecimal digits, as of a network address. */
    @Override
    String serialOf(String deviceName) {
        return String.format(Locale.ROOT, "B8A44F%06X", deviceName.hashCode() & 0xffffff);
    }

    /** Early firmware takes Basic too. */
    @Override
    Personality usualPersonality() {
        return model.isCurrent()
                ? Personality.documented()
                : Personality.documented()
                        .with(Personality.Quirk.OFFERS_BASIC_TOO, Personality.Quirk.CHALLENGE_PER_HEADER);
    }

    @Override
    AxisCameraBuilder self() {
        return this;
    }

    @Override
    AxisCamera start(Optional<EventLoop> shared, DeviceSettings device, Optional<SimulatedDevice.SecureDoor> door)
            throws IOException {
        return new AxisCamera(new AxisSettings(device, model, levels), shared, door);
    }
}
