package org.lensbridge.driver.dahua.capability.event;

import java.math.BigInteger;
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
import org.lensbridge.driver.dahua.operation.EventOperations;
import org.lensbridge.driver.dahua.parameter.EventParameters;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.OutputPulses;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * Alarm inputs and outputs by sections 4.9.2 to 4.9.7. States come as one number with a bit for each contact, modes and names from their tables. Without
 * state but for pulses that go on; thread-safe.
 */
final class DahuaDigitalIo implements DigitalIo {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String ON = "1";

    private final Ground ground;
    private final OperationEngine engine;
    private final SessionScope scope;
    private final OutputPulses pulses;

    DahuaDigitalIo(Ground ground) {
        this.ground = ground;
        this.engine = ground.engine();
        this.scope = ground.scope();
        this.pulses = new OutputPulses(this::mode, scope, ground.context());
    }

    @Override
    public List<DigitalInput> inputs() {
        scope.ensureOpen();
        int count = count(EventOperations.INPUTS);
        if (count == 0) {
            return List.of();
        }
        Optional<BigInteger> states = states(EventOperations.INPUT_STATES);
        KeyValueDocument table = ground.ask(EventOperations.ALARM).document();
        List<DigitalInput> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int bit = i;
            inputs.add(new DigitalInput(
                    i + 1,
                    text(table, EventParameters.INPUT_NAME.key(Map.of("input", i))),
                    states.map(bits -> bits.testBit(bit))));
        }
        return inputs;
    }

    @Override
    public List<DigitalOutput> outputs() {
        scope.ensureOpen();
        int count = count(EventOperations.OUTPUTS);
        if (count == 0) {
            return List.of();
        }
        Optional<BigInteger> states = states(EventOperations.OUTPUT_STATES);
        KeyValueDocument table =
                ground.ask(EventOperations.ALARM_OUT.reused(Reuse.NEVER)).document();
        List<DigitalOutput> outputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int bit = i;
            outputs.add(new DigitalOutput(
                    i + 1,
                    text(table, EventParameters.OUTPUT_NAME.key(Map.of("port", i))),
                    known(text(table, modeKey(i + 1))),
                    states.map(bits -> bits.testBit(bit))));
        }
        return outputs;
    }

    @Override
    public void set(int output, SwitchMode mode) {
        requireOutput(output);
        pulses.set(output, wire(mode));
    }

    @Override
    public void pulse(int output, Duration length) {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "A pulse is longer than zero and at most ten minutes.");
        }
        requireOutput(output);
        pulses.pulse(output, length, ON, () -> present(output));
    }

    private void requireOutput(int output) {
        scope.ensureOpen();
        int count = count(EventOperations.OUTPUTS);
        if (output < 1 || output > count) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    count == 0
                            ? "This device has no alarm outputs."
                            : "This device's alarm outputs are 1 to " + count + ", not " + output + ".");
        }
    }

    /** The mode on the wire that an output has now; without it nothing could be put back. */
    private String present(int output) {
        KeyValueDocument table = ask(EventOperations.ALARM_OUT.reused(Reuse.NEVER));
        String mode = text(table, modeKey(output));
        return known(mode)
                .map(DahuaDigitalIo::wire)
                .orElseThrow(() -> new CameraException(
                        Kind.PROTOCOL,
                        "Nothing was switched: the device does not tell the mode of alarm output " + output
                                + ", to which it would go back."));
    }

    private void mode(int output, String mode, Optional<Duration> limit) {
        String key = EventParameters.OUTPUT_MODE.key(Map.of("port", output - 1));
        Map<String, Value> arguments = Map.of("changes", Value.of(Map.of(key, Value.of(mode))));
        if (limit.isPresent()) {
            engine.send(EventOperations.SET_ALARM_OUT, arguments, limit);
        } else {
            engine.call(EventOperations.SET_ALARM_OUT, arguments);
        }
    }

    private int count(Operation row) {
        return ground.ask(row)
                .document()
                .number("result")
                .map(Number::intValue)
                .filter(n -> n > 0)
                .map(n -> Math.min(n, EventParameters.MOST_CONTACTS))
                .orElse(0);
    }

    /** A device that does not tell states is one whose contacts have none. */
    private Optional<BigInteger> states(Operation row) {
        return ground.ask(row)
                .document()
                .number("result")
                .filter(n -> n.signum() >= 0 && n.scale() <= 0)
                .map(n -> n.toBigInteger());
    }

    private KeyValueDocument ask(Operation row) {
        return engine.lines(row, Map.of());
    }

    private static String text(KeyValueDocument table, String key) {
        return table.text("table." + key).orElse("").strip();
    }

    private static String modeKey(int output) {
        return EventParameters.OUTPUT_MODE.key(Map.of("port", output - 1));
    }

    /** Section 4.9.3. */
    private static Optional<SwitchMode> known(String wire) {
        return switch (wire) {
            case "0" -> Optional.of(SwitchMode.AUTOMATIC);
            case "1" -> Optional.of(SwitchMode.ON);
            case "2" -> Optional.of(SwitchMode.OFF);
            default -> Optional.empty();
        };
    }

    private static String wire(SwitchMode mode) {
        return switch (mode) {
            case AUTOMATIC -> "0";
            case ON -> ON;
            case OFF -> "2";
        };
    }
}
