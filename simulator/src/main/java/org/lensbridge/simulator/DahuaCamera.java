package org.lensbridge.simulator;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lensbridge.simulator.dahua.CameraFirmware;
import org.lensbridge.simulator.dahua.CameraSettings;
import org.lensbridge.simulator.device.DeviceServer;
import org.lensbridge.simulator.http.EventLoop;

/**
 * A running camera of the Dahua and Amcrest family. Thread-safe; {@link #close} is idempotent and takes at most a
 * few seconds.
 *
 * <pre>{@code
 * try (DahuaCamera camera = DahuaCamera.builder().name("gate").login("admin", "s3cret").start()) {
 *     URI snapshot = camera.address().resolve("/cgi-bin/snapshot.cgi");
 *     ...
 * }
 * }</pre>
 */
public final class DahuaCamera extends SimulatedDevice {
    private final CameraFirmware firmware;

    DahuaCamera(CameraSettings settings, Optional<EventLoop> shared, Optional<SecureDoor> door) throws IOException {
        this(new DeviceServer<>(settings.device(), shared, server -> new CameraFirmware(settings, server)), door);
    }

    private DahuaCamera(DeviceServer<CameraFirmware> server, Optional<SecureDoor> door) throws IOException {
        super(server, door);
        firmware = server.firmware();
    }

    public static DahuaCameraBuilder builder() {
        return new DahuaCameraBuilder();
    }

    /**
     * Tells all subscribers of an event; start and stop also change what {@code getEventIndexes} answers.
     *
     * @param channel from 1; on the wire it becomes an index from 0
     * @param data what follows {@code data=}, JSON by convention, empty for none; may span several lines
     */
    public void raise(String code, int channel, EventAction action, String data) {
        if (channel < 1 || !code.matches("\\w{1,64}")) {
            throw new IllegalArgumentException("an event has a code of letters and digits, and a channel from 1");
        }
        firmware.raise(code, channel, action, data);
    }

    /** Starts or stops motion on a channel, counted from 1. */
    public void raiseMotion(int channel, boolean begins) {
        raise("VideoMotion", channel, begins ? EventAction.START : EventAction.STOP, "");
    }

    /** Starts or stops the alarm at an input, counted from 1. */
    public void raiseAlarm(int input, boolean begins) {
        raise("AlarmLocal", input, begins ? EventAction.START : EventAction.STOP, "");
    }

    /** Whether an alarm output, counted from 1, is on: switched by hand or called for by an event. */
    public boolean alarmOutputIsOn(int output) {
        return firmware.alarmOutputIsOn(output);
    }

    /** Whether the wiper of a channel, counted from 1, is at work. */
    public boolean isWiping(int channel) {
        return firmware.isWiping(channel);
    }

    /** Where the first channel looks now. */
    public PtzState ptz() {
        return ptz(1);
    }

    /** Where a channel looks now; channels count from 1. */
    public PtzState ptz(int channel) {
        return firmware.positioner(channel).state();
    }

    /** Gives the first channel a preset (number 1 to 80), as if somebody had set it before. */
    public void definePreset(int number, String presetName, double pan, double tilt, double zoom) {
        firmware.positioner(1).definePreset(number, presetName, pan, tilt, zoom);
    }

    /**
     * The files on its storage that a channel, counted from 1, has recorded so far, by start: from 24 hours before the camera was
     * started, by its own clock.
     */
    public List<RecordedFile> recordings(int channel) {
        return firmware.media().recorded(channel).toList();
    }

    /** What the last client that talked to it has sent so far (4.3.3); empty before the first. */
    public Optional<ReceivedAudio> receivedAudio() {
        return firmware.media().receivedAudio();
    }

    /** Finders and searches that clients have begun and not yet ended (4.11.5, 8.3.2, 10.2.7 and 13.1). */
    public int openFinders() {
        return firmware.media().finders() + firmware.special().searches();
    }

    /** What happens around it, for what its kind sees of it. */
    public Surroundings surroundings() {
        return firmware.special();
    }

    /** The value of a setting, named as on the wire without {@code table.}: {@code General.MachineName}. */
    public Optional<String> config(String setting) {
        return firmware.tables().value(setting);
    }

    /**
     * Changes a setting as a request would, such as {@code Encode[0].MainFormat[0].Video.Compression} to {@code H.264}.
     *
     * @throws IllegalArgumentException when there is no such setting, or the document does not allow the value
     */
    public void configure(String setting, String value) {
        firmware.configure(setting, value);
    }
}
