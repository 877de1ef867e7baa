package org.lensbridge.driver.excelsense.capability.alarm.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.capability.alarm.Told;
import org.lensbridge.driver.excelsense.operation.RecordOperations;
import org.lensbridge.driver.excelsense.operation.Schedule;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;

/**
 * Whether a channel is recorded: section "Record Policy". The camera records by the times of a week, or not at all: it is ON when they leave nothing
 * out. ON replaces times that do; AUTOMATIC brings them back, when this session replaced them. Everything else of the policy stays. The document
 * requires the times in every change, so they go along as the device tells them.
 *
 * <p>Called on the channel's lane, by one thread at a time.
 */
public final class ExcelsenseRecorder implements Recorder {
    private final OperationEngine engine;
    private final Value channel;
    private volatile List<Value> replaced = List.of();

    /** For a channel, from 1. */
    public ExcelsenseRecorder(OperationEngine engine, int channel) {
        this.engine = engine;
        this.channel = Value.of(channel);
    }

    @Override
    public SwitchMode mode() {
        return mode(policy());
    }

    private static SwitchMode mode(Told policy) {
        if (isOff(policy)) {
            return SwitchMode.OFF;
        }
        return Schedule.isAlways(times(policy)) ? SwitchMode.ON : SwitchMode.AUTOMATIC;
    }

    private static boolean isOff(Told policy) {
        return policy.number(RecordOperations.ON).orElseThrow() == 0;
    }

    private static List<Value> times(Told policy) {
        return Schedule.documented(policy.list(Schedule.DAYS).orElse(List.of()));
    }

    private Told policy() {
        Told policy = Told.of(engine.call(RecordOperations.POLICY, Map.of(Operation.CHANNEL, channel))
                .document());
        if (policy.number(RecordOperations.ON).isEmpty()) {
            throw new CameraException(
                            Kind.PROTOCOL, "The device does not tell whether it records channel " + channel + ".")
                    .during(RecordOperations.POLICY.name());
        }
        return policy;
    }

    @Override
    public void set(SwitchMode mode) {
        Told policy = policy();
        List<Value> times = times(policy);
        boolean always = Schedule.isAlways(times);
        Map<String, Value> changes = new HashMap<>();
        if (isOff(policy) != (mode == SwitchMode.OFF)) {
            changes.put(RecordOperations.ON, Value.of(mode == SwitchMode.OFF ? 0 : 1));
        }
        if (mode == SwitchMode.ON && !always) {
            replace(changes, Schedule.ALWAYS);
        } else if (mode == SwitchMode.AUTOMATIC && always && !replaced.isEmpty()) {
            replace(changes, Value.of(replaced));
        }
        if (changes.isEmpty()) {
            return;
        }
        if (!changes.containsKey(Schedule.DAYS) && !times.isEmpty()) {
            replace(changes, Value.of(times));
        }
        changes.put(Operation.CHANNEL, channel);
        changes.put(RecordOperations.STREAM, number(policy, RecordOperations.STREAM));
        changes.put(RecordOperations.GROUP, number(policy, RecordOperations.GROUP));
        engine.call(RecordOperations.SET_POLICY, changes);
        if (mode == SwitchMode.ON && !always) {
            replaced = times;
        }
    }

    private static void replace(Map<String, Value> changes, Value times) {
        changes.put(Schedule.DAYS, times);
        changes.put(Schedule.ACTION, Schedule.COVER);
    }

    /** Required when a policy is set; the first where the device does not tell. */
    private static Value number(Told policy, String key) {
        return Value.of(policy.number(key).orElse(1L));
    }
}
