package org.lensbridge.simulator;

import java.io.IOException;
import java.util.Optional;
import org.lensbridge.simulator.arecont.ArecontFirmware;
import org.lensbridge.simulator.arecont.ArecontSettings;
import org.lensbridge.simulator.device.DeviceServer;
import org.lensbridge.simulator.http.EventLoop;

/**
 * A running Arecont Vision camera. Nothing listens at its multicast addresses. Sensors count from 1. Thread-safe; {@link #close}
 * is idempotent and takes at most a few seconds.
 */
public final class ArecontCamera extends SimulatedDevice {
    private final ArecontFirmware firmware;
    private final int sensors;

    ArecontCamera(ArecontSettings settings, Optional<EventLoop> shared, Optional<SecureDoor> door) throws IOException {
        this(
                new DeviceServer<>(settings.device(), shared, server -> new ArecontFirmware(settings, server)),
                settings.model().sensors(),
                door);
    }

    private ArecontCamera(DeviceServer<ArecontFirmware> server, int sensors, Optional<SecureDoor> door)
            throws IOException {
        super(server, door);
        firmware = server.firmware();
        this.sensors = sensors;
    }

    public static ArecontCameraBuilder builder() {
        return new ArecontCameraBuilder();
    }

    /** The value of a parameter that is in use, of its first sensor where each has one. */
    public Optional<String> parameter(String name) {
        return parameter(name, 1);
    }

    public Optional<String> parameter(String name, int sensor) {
        return firmware.parameter(name, checked(sensor));
    }

    /**
     * Changes a parameter as a request would, for all sensors.
     *
     * @throws IllegalArgumentException when there is no such parameter, or the camera does not allow the value
     */
    public void setParameter(String name, String value) {
        if (!firmware.setParameter(name, 0, value)) {
            throw new IllegalArgumentException("the camera refuses " + name + "=" + value);
        }
    }

    /** Something begins or ends to move before a sensor. */
    public void raiseMotion(int sensor, boolean begins) {
        firmware.raiseMotion(checked(sensor), begins);
    }

    /** Something moves in these cells of a sensor and in no others: 0 to 63, in eight rows of eight. */
    public void move(int sensor, int... cells) {
        for (int cell : cells) {
            if (cell < 0 || cell > 63) {
                throw new IllegalArgumentException("a cell is 0 to 63");
            }
        }
        firmware.move(checked(sensor), cells);
    }

    /** What happens at its input. */
    public void setInput(boolean active) {
        firmware.setInput(active);
    }

    public boolean outputIsActive() {
        return firmware.parameter("auxout", 1).filter("on"::equals).isPresent();
    }

    /** How many blocks of 32 by 32 pixels of a sensor are marked to be hidden, whether masks are on or not. */
    public int maskedBlocks(int sensor) {
        return firmware.maskedBlocks(checked(sensor));
    }

    /** Whether the block that this pixel of a sensor lies in is marked to be hidden. */
    public boolean isMasked(int sensor, int x, int y) {
        return firmware.isMasked(checked(sensor), x, y);
    }

    /** Where its focus motor is, 0 to 1000 steps. */
    public int focusPosition() {
        return firmware.focusPosition();
    }

    /** Where its zoom motor is, 0 to 1000 steps. */
    public int zoomPosition() {
        return firmware.zoomPosition();
    }

    /** How often it has focused itself. */
    public int autofocuses() {
        return firmware.autofocuses();
    }

    /** What the last client that talked has sent so far. */
    public Optional<ReceivedAudio> receivedAudio() {
        return firmware.receivedAudio();
    }

    private int checked(int sensor) {
        if (sensor < 1 || sensor > sensors) {
            throw new IllegalArgumentException("a sensor is 1 to " + sensors);
        }
        return sensor;
    }
}
