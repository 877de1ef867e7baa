package org.lensbridge.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.simulator.device.DeviceServer;
import org.lensbridge.simulator.generic.GenericFirmware;
import org.lensbridge.simulator.generic.GenericSettings;
import org.lensbridge.simulator.http.EventLoop;

/**
 * A running camera of the generic CGI family. Thread-safe; {@link #close} is idempotent and takes
 * at most a few seconds.
 *
 * <pre>{@code
 * try (GenericCamera camera = GenericCamera.builder().model(GenericModel.PTZ).login("Admin", "s3cret").start()) {
 *     URI picture = camera.address().resolve("/cgi-bin/jpg/image.cgi");
 *     ...
 * }
 * }</pre>
 */
public final class GenericCamera extends SimulatedDevice {
    private final GenericFirmware firmware;
    private final String bindAddress;
    private final int mjpegPort;

    GenericCamera(GenericSettings settings, Optional<EventLoop> shared, Optional<SecureDoor> door) throws IOException {
        this(new DeviceServer<>(settings.device(), shared, server -> new GenericFirmware(settings, server)), door);
    }

    private GenericCamera(DeviceServer<GenericFirmware> server, Optional<SecureDoor> door) throws IOException {
        super(server, door);
        firmware = server.firmware();
        bindAddress = server.settings().bindAddress();
        try {
            mjpegPort = firmware.openStream();
        } catch (UncheckedIOException e) {
            close();
            throw e;
        }
    }

    public static GenericCameraBuilder builder() {
        return new GenericCameraBuilder();
    }

    /** Where its MJPEG stream is: plain HTTP on a port of its own. */
    public URI mjpegAddress() {
        return URI.create("http://" + bindAddress + ":" + mjpegPort);
    }

    /** The value of a parameter, named without {@code root.}: {@code ImageSource.I0.Sensor.Exposure}. */
    public Optional<String> parameter(String name) {
        return firmware.parameter(name);
    }

    /**
     * Changes a parameter as a request would.
     *
     * @throws IllegalArgumentException when there is no such parameter, or the camera does not allow the value
     */
    public void setParameter(String name, String value) {
        if (!firmware.setParameter(name, value)) {
            throw new IllegalArgumentException("the camera refuses " + name + "=" + value);
        }
    }

    /** Where it looks now. */
    public GenericPosition position() {
        return firmware.position();
    }

    /** Gives it a preset (1 to 256), as if somebody had set it before; zoom 0 to 9999. */
    public void definePreset(int number, String presetName, double pan, double tilt, double zoom) {
        firmware.definePreset(number, presetName, pan, tilt, zoom);
    }

    /** Starts or stops motion in a window: 0 is {@code Motion}, 3 is {@code Motion3}. */
    public void raiseMotion(int window, boolean begins) {
        firmware.raiseMotion(window, begins);
    }

    /** Somebody covers the camera, or no longer. */
    public void raiseTampering(boolean begins) {
        firmware.raiseTampering(begins);
    }

    /** What happens at an input, counted from 1. */
    public void setInput(int number, boolean active) {
        firmware.setInput(number, active);
    }

    /** Whether an output, counted from 1, is active. */
    public boolean outputIsActive(int number) {
        return firmware.outputIsActive(number);
    }

    /** Names of the files in its local storage; empty for a camera without any. */
    public List<String> files() {
        return firmware.files();
    }

    /** The types of 802.1x certificates that clients have uploaded, such as {@code private_key}. */
    public Set<String> certificates() {
        return firmware.certificates();
    }
}
