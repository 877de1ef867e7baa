package org.lensbridge.driver.genericcgi.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.io.DigitalInput;
import org.lensbridge.api.capability.io.DigitalOutput;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.OutputPulses;

/** Contacts by the profile's requests. Outputs have no rules: AUTOMATIC is OFF. Thread-safe. */
final class ProfileDigitalIo implements DigitalIo {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final List<Profile.Input> inputs;
    private final List<Profile.Output> outputs;
    private final Ground ground;
    private final OutputPulses pulses;

    ProfileDigitalIo(List<Profile.Input> inputs, List<Profile.Output> outputs, Ground ground) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.ground = ground;
        this.pulses = new OutputPulses(this::send, ground.scope(), ground.context());
    }

    @Override
    public List<DigitalInput> inputs() {
        List<DigitalInput> all = new ArrayList<>();
        for (Profile.Input input : inputs) {
            int number = all.size() + 1;
            all.add(new DigitalInput(
                    number, input.name(), Optional.of(input.active().in(answer(input.read(), number)))));
        }
        return all;
    }

    @Override
    public List<DigitalOutput> outputs() {
        List<DigitalOutput> all = new ArrayList<>();
        for (Profile.Output output : outputs) {
            int number = all.size() + 1;
            Optional<Boolean> active = active(output, number);
            all.add(new DigitalOutput(
                    number, output.name(), active.map(on -> on ? SwitchMode.ON : SwitchMode.OFF), active));
        }
        return all;
    }

    private Optional<Boolean> active(Profile.Output output, int number) {
        return output.state().map(state -> state.search().in(answer(state.request(), number)));
    }

    private String answer(Operation row, int number) {
        return ground.engine()
                .send(row, Calls.fitting(row, Map.of("number", Value.of(number))))
                .text();
    }

    @Override
    public void set(int output, SwitchMode mode) {
        require(output);
        pulses.set(output, mode == SwitchMode.ON ? "on" : "off");
    }

    @Override
    public void pulse(int output, Duration length) {
        Profile.Output pulsed = require(output);
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "A pulse is more than zero and at most ten minutes.");
        }
        pulses.pulse(output, length, "on", () -> active(pulsed, output).orElse(false) ? "on" : "off");
    }

    private void send(int output, String mode, Optional<Duration> limit) {
        Profile.Output switched = outputs.get(output - 1);
        Operation row = mode.equals("on") ? switched.on() : switched.off();
        ground.engine().send(row, Calls.fitting(row, Map.of("number", Value.of(output))), limit);
    }

    private Profile.Output require(int output) {
        ground.scope().ensureOpen();
        if (output < 1 || output > outputs.size()) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    outputs.isEmpty()
                            ? "This device has no outputs."
                            : "This device has the outputs 1 to " + outputs.size() + ".");
        }
        return outputs.get(output - 1);
    }
}
