package org.lensbridge.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.simulator.device.DeviceSettings;
import org.lensbridge.simulator.generic.GenericSettings;
import org.lensbridge.simulator.http.EventLoop;
import org.lensbridge.simulator.rtsp.RtspQuirk;

/**
 * Describes a camera of the generic CGI family and starts it. It asks for Basic logins unless its personality says otherwise. Not thread-safe;
 * may be used again for a further camera.
 */
public final class GenericCameraBuilder extends DeviceBuilder<GenericCameraBuilder, GenericCamera> {
    /** Where the document has the MJPEG stream (5.5.2). */
    public static final int MJPEG_PORT = 8008;

    private final Set<String> viewers = new HashSet<>();
    private final Set<String> lacking = new HashSet<>();
    private GenericModel model = GenericModel.FIXED;
    private int mjpegPort;
    private String focusSteps = "focusteps";
    private Duration away = Duration.ofSeconds(2);

    GenericCameraBuilder() {
        personality(Personality.documented().with(Authentication.BASIC));
        // 5.5.3: the SDP has a mode that there is not; sessions are told no timeout, and there are no parameters.
        rtsp(rtsp -> rtsp.quirks(RtspQuirk.MODE_28, RtspQuirk.NO_TIMEOUT, RtspQuirk.NO_PARAMETERS));
    }

    /** Which camera it is, default {@link GenericModel#FIXED}. */
    public GenericCameraBuilder model(GenericModel value) {
        model = value;
        return this;
    }

    /** Where its MJPEG stream is; 0, the default, stands for any free port. */
    public GenericCameraBuilder mjpegPort(int value) {
        mjpegPort = value;
        return this;
    }

    /** Adds a user without administrator rights: requests that need them are answered with status 401. */
    public GenericCameraBuilder viewer(String user, String password) {
        viewers.add(user);
        return login(user, password);
    }

    /**
     * What its firmware does not have: paths below {@code cgi-bin}, such as {@code admin/systemlog.cgi}, are answered with
     * status 404, and {@code param.cgi?options} as an unknown action.
     */
    public GenericCameraBuilder lacking(String... requests) {
        lacking.addAll(List.of(requests));
        return this;
    }

    /** How {@link GenericModel#FIXED} spells the parameter that focuses in steps, default {@code focusteps}. */
    public GenericCameraBuilder focusSteps(String value) {
        focusSteps = value;
        return this;
    }

    /** How long it is away after a restart, default two seconds. */
    public GenericCameraBuilder restartTime(Duration value) {
        away = value;
        return this;
    }

    /** Twelve hexadecimal digits, as of a network address. */
    @Override
    String serialOf(String deviceName) {
        return String.format(Locale.ROOT, "02D0C0%06X", deviceName.hashCode() & 0xffffff);
    }

    @Override
    GenericCameraBuilder self() {
        return this;
    }

    @Override
    GenericCamera start(Optional<EventLoop> shared, DeviceSettings device, Optional<SimulatedDevice.SecureDoor> door)
            throws IOException {
        return new GenericCamera(
                new GenericSettings(device, model, mjpegPort, viewers, lacking, focusSteps, away), shared, door);
    }
}
