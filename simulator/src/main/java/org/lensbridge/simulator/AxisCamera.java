package org.lensbridge.simulator;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.lensbridge.simulator.axis.AxisFirmware;
import org.lensbridge.simulator.axis.AxisSettings;
import org.lensbridge.simulator.device.DeviceServer;
import org.lensbridge.simulator.http.EventLoop;

/**
 * A running Axis device. Thread-safe; {@link #close} is idempotent and takes at most a few seconds.
 *
 * <pre>{@code
 * try (AxisCamera camera = AxisCamera.builder().name("gate").login("root", "s3cret").start()) {
 *     URI picture = camera.address().resolve("/axis-cgi/jpg/image.cgi");
 *     ...
 * }
 * }</pre>
 */
public final class AxisCamera extends SimulatedDevice {
    private final AxisFirmware firmware;

    AxisCamera(AxisSettings settings, Optional<EventLoop> shared, Optional<SecureDoor> door) throws IOException {
        this(new DeviceServer<>(settings.device(), shared, server -> new AxisFirmware(settings, server)), door);
    }

    private AxisCamera(DeviceServer<AxisFirmware> server, Optional<SecureDoor> door) throws IOException {
        super(server, door);
        firmware = server.firmware();
    }

    public static AxisCameraBuilder builder() {
        return new AxisCameraBuilder();
    }

    /** The value of a parameter, named without {@code root.}: {@code Image.I0.Appearance.Resolution}. */
    public Optional<String> parameter(String name) {
        return firmware.parameter(name);
    }

    /**
     * Changes a parameter as a request would.
     *
     * @throws IllegalArgumentException when there is no such parameter, or the device does not allow the value
     */
    public void setParameter(String name, String value) {
        if (!firmware.setParameter(name, value)) {
            throw new IllegalArgumentException("the device refuses " + name + "=" + value);
        }
    }

    /** Where it looks now. */
    public AxisPosition position() {
        return firmware.position();
    }

    /** Gives it a preset (1 to 100), as if somebody had set it before; zoom 1 to 9999. */
    public void definePreset(int number, String presetName, double pan, double tilt, double zoom) {
        firmware.definePreset(number, presetName, pan, tilt, zoom);
    }

    /** Starts or stops motion in a view, counted from 1. */
    public void raiseMotion(int view, boolean begins) {
        firmware.raiseMotion(view, begins);
    }

    /** Somebody covers the camera of a view, counted from 1. */
    public void raiseTampering(int view) {
        firmware.raiseTampering(view);
    }

    /** What happens at a port, counted from 0 as in {@code IOPort.I0}: inputs first, then outputs. */
    public void setPort(int port, boolean active) {
        firmware.setPort(port, active);
    }

    /** Whether a port, counted from 0, is active: an input is triggered, an output is on. */
    public boolean portIsActive(int port) {
        return firmware.portIsActive(port);
    }

    /** What is on its disks, oldest first; empty for a device without any. */
    public List<AxisRecording> recordings() {
        return firmware.recordings();
    }

    /** What the last client that talked to it has sent so far; empty before the first. */
    public Optional<ReceivedAudio> receivedAudio() {
        return firmware.receivedAudio();
    }

    /** Where its stream of events is, for a client that speaks RTSP; without user and password. */
    public URI eventStream() {
        return URI.create("rtsp://" + socketAddress().getHostString() + ":" + rtsp().port()
                + "/axis-media/media.amp?video=0&audio=0&event=on");
    }
}
