package org.lensbridge.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.simulator.arecont.ArecontSettings;
import org.lensbridge.simulator.arecont.ArecontSettings.Answers;
import org.lensbridge.simulator.device.DeviceSettings;
import org.lensbridge.simulator.http.EventLoop;

/**
 * Describes an Arecont Vision camera and starts it. It asks for Basic logins, and its sensors have 1280 by 960 pixels. Of its users the one
 * that is no viewer is who the document calls {@code admin}. Not thread-safe; may be used again for a further camera.
 */
public final class ArecontCameraBuilder extends DeviceBuilder<ArecontCameraBuilder, ArecontCamera> {
    private final Set<String> viewers = new HashSet<>();
    private final Set<String> lacking = new HashSet<>();
    private ArecontModel model = ArecontModel.SINGLE;
    private Duration away = Duration.ofSeconds(2);
    private Duration recorded = Duration.ofMinutes(1);
    private Optional<String> lineEnd = Optional.empty();
    private boolean announced;
    private boolean strict;
    private boolean fewZones;
    private String keyType = Answers.USUAL.keyType();
    private String otherType = Answers.USUAL.otherType();

    ArecontCameraBuilder() {
        personality(Personality.documented().with(Authentication.BASIC));
        pictureSize(1280, 960);
    }

    /** Which camera it is, default {@link ArecontModel#SINGLE}. */
    public ArecontCameraBuilder model(ArecontModel value) {
        model = value;
        return this;
    }

    /** Adds a user who may look and not set: other requests are answered with status 401. */
    public ArecontCameraBuilder viewer(String user, String password) {
        viewers.add(user);
        return login(user, password);
    }

    /** What its firmware does not have, answered with status 404: names of parameters, or paths such as {@code /h264stream}. */
    public ArecontCameraBuilder lacking(String... names) {
        lacking.addAll(List.of(names));
        return this;
    }

    /** How long it is away after a restart, default two seconds. */
    public ArecontCameraBuilder restartTime(Duration value) {
        away = value;
        return this;
    }

    /** How far what is on its card goes back from the start, default one minute. */
    public ArecontCameraBuilder recorded(Duration value) {
        recorded = value;
        return this;
    }

    /** What ends the answer of a setting, default CRLF; nothing for {@link ArecontModel#OLD}. */
    public ArecontCameraBuilder lineEnd(String value) {
        lineEnd = Optional.of(value);
        return this;
    }

    /** Parts of streams tell their length. Default: they do not. */
    public ArecontCameraBuilder announcedParts() {
        announced = true;
        return this;
    }

    /** Refuses windows that are off the grid of 32 or 64 pixels with status 400. Default: moves them to it. */
    public ArecontCameraBuilder strictWindows() {
        strict = true;
        return this;
    }

    /** Takes 1024 motion detection zones, and stays with 64. */
    public ArecontCameraBuilder withoutExtendedMotion() {
        fewZones = true;
        return this;
    }

    /** The content types of H.264 frames, default {@code image/h264/I} and {@code image/h264/P}. */
    public ArecontCameraBuilder codedTypes(String keyFrame, String otherFrame) {
        keyType = keyFrame;
        otherType = otherFrame;
        return this;
    }

    /** Twelve hexadecimal digits, as of a network address. */
    @Override
    String serialOf(String deviceName) {
        return String.format(Locale.ROOT, "001A07%06X", deviceName.hashCode() & 0xffffff);
    }

    @Override
    ArecontCameraBuilder self() {
        return this;
    }

    @Override
    ArecontCamera start(Optional<EventLoop> shared, DeviceSettings device, Optional<SimulatedDevice.SecureDoor> door)
            throws IOException {
        String usual = model.isCurrent() ? Answers.USUAL.lineEnd() : "";
        Answers answers = new Answers(lineEnd.orElse(usual), announced, strict, fewZones, keyType, otherType);
        return new ArecontCamera(
                new ArecontSettings(device, model, viewers, lacking, away, recorded, answers), shared, door);
    }
}
