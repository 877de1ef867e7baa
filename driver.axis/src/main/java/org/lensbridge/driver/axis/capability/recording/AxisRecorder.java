package org.lensbridge.driver.axis.capability.recording;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.capability.system.Disk;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.RecordingOperations;
import org.lensbridge.driver.axis.operation.StorageOperations;
import org.lensbridge.driver.support.codec.XmlElement;
import org.lensbridge.driver.support.codec.XmlReader;
import org.lensbridge.driver.support.operation.OperationEngine;

/**
 * Whether a channel is recorded all the time, by a profile of continuous recording: ON. Else the rules of the device decide, which no request
 * of this interface switches off: AUTOMATIC. Without state; called on the channel's lane.
 */
final class AxisRecorder implements Recorder {
    private static final String ENTRY = "continuousrecordingconfiguration";
    private static final Pattern CAMERA = Pattern.compile("(?:^|&)camera=(\\d{1,4})(?:&|$)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final OperationEngine engine;
    private final String options;
    private final IntPredicate here;

    /**
     * For a channel.
     *
     * @param options of the stream that is recorded when that is switched on
     * @param here whether a profile of this channel is recorded here; the number is 0 where a profile names none
     */
    AxisRecorder(OperationEngine engine, String options, IntPredicate here) {
        this.engine = engine;
        this.options = options;
        this.here = here;
    }

    @Override
    public SwitchMode mode() {
        return profiles().isEmpty() ? SwitchMode.AUTOMATIC : SwitchMode.ON;
    }

    @Override
    public void set(SwitchMode mode) {
        switch (mode) {
            case ON -> {
                if (profiles().isEmpty()) {
                    add();
                }
            }
            case AUTOMATIC ->
                profiles()
                        .forEach(number -> engine.call(
                                RecordingOperations.REMOVE_PROFILE,
                                Map.of(RecordingOperations.PROFILE, Value.of(number))));
            default ->
                throw new CameraException(
                        Kind.UNSUPPORTED,
                        "The device's own rules record too, and cannot be switched off together. AUTOMATIC ends what is"
                                + " recorded all the time; remove the rules in the device's own pages.");
        }
    }

    private void add() {
        List<Disk> disks =
                Disks.of(engine.ask(StorageOperations.DISKS, Map.of(), reply -> XmlReader.read(reply.text())));
        Disk disk = disks.stream()
                .filter(each -> each.state() == Disk.State.NORMAL)
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        Kind.INVALID_ARGUMENT,
                        "The device has no disk that can be written. Insert a card, or store a server for it."));
        engine.call(
                RecordingOperations.ADD_PROFILE,
                Map.of(
                        StorageOperations.DISK, Value.of(disk.token()),
                        RecordingOperations.OPTIONS, Value.of(options)));
    }

    private List<Integer> profiles() {
        return engine.ask(RecordingOperations.PROFILES, Map.of(), reply -> XmlReader.read(reply.text())
                .all(ENTRY)
                .filter(entry -> here.test(camera(entry)))
                .map(entry -> entry.attribute("profile").orElse("").strip())
                .filter(number -> NUMBER.matcher(number).matches())
                .map(Integer::valueOf)
                .toList());
    }

    private static int camera(XmlElement entry) {
        Matcher camera = CAMERA.matcher(entry.attribute("options").orElse(""));
        return camera.find() ? Integer.parseInt(camera.group(1)) : 0;
    }
}
