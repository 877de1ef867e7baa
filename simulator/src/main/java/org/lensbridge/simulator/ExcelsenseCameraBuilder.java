package org.lensbridge.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.simulator.device.DeviceSettings;
import org.lensbridge.simulator.excelsense.ExcelsenseSettings;
import org.lensbridge.simulator.http.EventLoop;

/** Describes an ExcelSense camera and starts it. It reads logins from the query. Not thread-safe; may be used again for a further camera. */
public final class ExcelsenseCameraBuilder extends DeviceBuilder<ExcelsenseCameraBuilder, ExcelsenseCamera> {
    private final Set<ExcelsenseQuirk> quirks = EnumSet.noneOf(ExcelsenseQuirk.class);
    private final Set<String> lacking = new HashSet<>();
    private final Map<String, String> groups = new HashMap<>();
    private ExcelsenseModel model = ExcelsenseModel.TOUGHEYE_1700;
    private Duration away = Duration.ofSeconds(2);

    ExcelsenseCameraBuilder() {}

    /** Which camera it is, default {@link ExcelsenseModel#TOUGHEYE_1700}. */
    public ExcelsenseCameraBuilder model(ExcelsenseModel value) {
        model = value;
        return this;
    }

    /** How its firmware deviates; may be called again for more. */
    public ExcelsenseCameraBuilder quirks(ExcelsenseQuirk... more) {
        quirks.addAll(List.of(more));
        return this;
    }

    /**
     * What its firmware does not have: types such as {@code streamAbility}, or one request of a type, such as {@code set NTP}. They are answered
     * as unknown types.
     */
    public ExcelsenseCameraBuilder lacking(String... requests) {
        lacking.addAll(List.of(requests));
        return this;
    }

    /** Adds a user of an authorization group: {@code Administrators}, {@code Operators} or {@code Users}. */
    public ExcelsenseCameraBuilder login(String user, String password, String group) {
        groups.put(user, group);
        return login(user, password);
    }

    /** How long it is away after a restart, default two seconds. */
    public ExcelsenseCameraBuilder restartTime(Duration value) {
        away = value;
        return this;
    }

    /** There is no challenge. */
    @Override
    Personality usualPersonality() {
        return Personality.documented().with(Authentication.NONE);
    }

    /** Twelve hexadecimal digits: its network address. */
    @Override
    String serialOf(String deviceName) {
        return String.format(Locale.ROOT, "02E5C0%06X", deviceName.hashCode() & 0xffffff);
    }

    @Override
    ExcelsenseCameraBuilder self() {
        return this;
    }

    @Override
    ExcelsenseCamera start(Optional<EventLoop> shared, DeviceSettings device, Optional<SimulatedDevice.SecureDoor> door)
            throws IOException {
        return new ExcelsenseCamera(new ExcelsenseSettings(device, model, quirks, lacking, groups, away), shared, door);
    }
}
