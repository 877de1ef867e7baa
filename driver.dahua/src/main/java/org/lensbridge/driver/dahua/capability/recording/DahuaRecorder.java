package org.lensbridge.driver.dahua.capability.recording;

import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.operation.RecordingOperations;
import org.lensbridge.driver.dahua.parameter.RecordingParameters;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.text.KeyValueDocument;

/** Whether a channel is recorded, by section 4.11.3. Without state; called on the channel's lane. */
final class DahuaRecorder implements Recorder {
    /** By the vendor's numbers. */
    private static final List<SwitchMode> MODES = List.of(SwitchMode.AUTOMATIC, SwitchMode.ON, SwitchMode.OFF);

    private final OperationEngine engine;
    private final String key;

    /** For a channel, from 1. */
    DahuaRecorder(OperationEngine engine, int channel) {
        this.engine = engine;
        this.key = key(channel);
    }

    /** The key of the channel's mode. */
    static String key(int channel) {
        return RecordingParameters.MODE.key(Map.of("channel", channel - 1));
    }

    @Override
    public SwitchMode mode() {
        KeyValueDocument table = engine.lines(RecordingOperations.MODE, Map.of());
        return table.text(key)
                .flatMap(RecordingParameters.MODE::read)
                .flatMap(Value::asNumber)
                .map(number -> MODES.get(number.intValueExact()))
                .orElseThrow(() -> new CameraException(
                                Kind.PROTOCOL,
                                "The device does not tell whether it records: " + table.unreadable(key, "0, 1 or 2"))
                        .during(RecordingOperations.MODE.name()));
    }

    @Override
    public void set(SwitchMode mode) {
        engine.call(
                RecordingOperations.SET_MODE, Map.of("changes", Value.of(Map.of(key, Value.of(MODES.indexOf(mode))))));
    }
}
