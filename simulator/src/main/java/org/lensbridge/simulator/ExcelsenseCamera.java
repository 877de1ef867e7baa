package org.lensbridge.simulator;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.simulator.device.DeviceServer;
import org.lensbridge.simulator.excelsense.ExcelsenseFirmware;
import org.lensbridge.simulator.excelsense.ExcelsenseSettings;
import org.lensbridge.simulator.http.EventLoop;

/**
 * A running ExcelSense camera. Its coded video is a loop of 640 by 480 (main stream, H.264) or 320 by 240, whatever the stream is set to.
 * Thread-safe; {@link #close} is idempotent and takes at most a few seconds.
 *
 * <pre>{@code
 * try (ExcelsenseCamera camera = ExcelsenseCamera.builder().login("admin", "s3cret").start()) {
 *     URI clean = camera.address()
 *             .resolve("/cgi-bin/alarm.cgi?userName=admin&password=s3cret&action=manualControl&alarmOutID=1&controlFlag=1");
 *     ...
 *     assertEquals(1, camera.cleanings().size());
 * }
 * }</pre>
 */
public final class ExcelsenseCamera extends SimulatedDevice {
    private final ExcelsenseFirmware firmware;

    ExcelsenseCamera(ExcelsenseSettings settings, Optional<EventLoop> shared, Optional<SecureDoor> door)
            throws IOException {
        this(new DeviceServer<>(settings.device(), shared, server -> new ExcelsenseFirmware(settings, server)), door);
    }

    private ExcelsenseCamera(DeviceServer<ExcelsenseFirmware> server, Optional<SecureDoor> door) throws IOException {
        super(server, door);
        firmware = server.firmware();
    }

    public static ExcelsenseCameraBuilder builder() {
        return new ExcelsenseCameraBuilder();
    }

    /** When it began to clean itself, first time first. */
    public List<Instant> cleanings() {
        return firmware.cleanings();
    }

    /** How often its alarm output was started with a signal that makes it do nothing. */
    public long misfires() {
        return firmware.misfires();
    }

    /** Whether the alarm output is on; it goes off by itself after its alarm time. */
    public boolean outputIsActive() {
        return firmware.outputIsActive();
    }

    /** Whether its LED is in the mode Normally Disabled. */
    public boolean isLedNormallyDisabled() {
        return firmware.isLedDisabled();
    }

    /** Whether its LED is in the mode Shutoff. */
    public boolean isLedShutoff() {
        return firmware.isLedShutoff();
    }

    /** Something begins to move, or stops; it notices while motion detection is on and the time is in its schedule. */
    public void raiseMotion(boolean begins) {
        firmware.raiseMotion(begins);
    }

    /** What happens at its alarm input. */
    public void setInput(boolean active) {
        firmware.setInput(active);
    }

    /**
     * Changes the card in a slot, counted from 1; raises or ends the disk alarms that are switched on.
     *
     * @param total its size in megabytes
     * @param free what is free of it in megabytes; 0 is a full one
     * @param status 1 normal, 2 abnormal, 3 not there, 4 write-protected, 5 not formatted, 6 formatting
     */
    public void setDisk(int slot, long total, long free, int status) {
        firmware.setDisk(slot, total, free, status);
    }

    /**
     * The value of a setting by type and name on the wire: {@code NTP} and {@code NTPPort}. The number of a stream, network card, disk
     * or canvas follows the type: {@code AVStream.1}.
     */
    public Optional<String> setting(String type, String setting) {
        return firmware.setting(type, setting);
    }

    /**
     * Changes a setting as a request would.
     *
     * @throws IllegalArgumentException when there is no such setting, or the camera does not allow the value
     */
    public void set(String type, String setting, String value) {
        if (!firmware.set(type, setting, value)) {
            throw new IllegalArgumentException("the camera refuses " + setting + "=" + value + " of " + type);
        }
    }

    /**
     * The turns of a list: {@code recordPolicy.weekDay}, {@code motionAlarm.weekDay}, {@code motionAlarm.motionDetectionArea},
     * {@code motionAlarm.AlarmLinkage}, {@code diskAlarm.AlarmLinkage}, {@code OSDCanvas.1.OSDInfo}.
     *
     * @throws IllegalArgumentException when there is no such list
     */
    public List<Map<String, String>> rows(String list) {
        return firmware.rows(list).orElseThrow(() -> new IllegalArgumentException("there is no list " + list));
    }

    /** The authorization group of a user; empty when there is no such user. */
    public Optional<String> group(String user) {
        return firmware.group(user);
    }
}
