package org.lensbridge.driver.excelsense.capability.alarm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.io.DigitalInput;
import org.lensbridge.api.capability.io.DigitalOutput;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.operation.AlarmOperations;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.support.session.OutputPulses;

/**
 * The alarm inputs, of which the document tells the number and never the state, and the one alarm output that it can switch: sections "Device
 * Information" and "Manual Alarm Output Trigger". The output ends by itself after its alarmTime, when it has one: a pulse is then as long as that, and
 * ON, too. OFF and AUTOMATIC end an alarm. The output of a ToughEye is no contact but leads to its cleaner, and is not offered.
 *
 * <p>Without state but for pulses that go on; thread-safe.
 */
final class ExcelsenseDigitalIo implements DigitalIo {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String START = "1";
    private static final String END = "0";

    private final Ground ground;
    private final int inputs;
    private final boolean output;
    private final OutputPulses pulses;

    ExcelsenseDigitalIo(Ground ground, int inputs, boolean output) {
        this.ground = ground;
        this.inputs = inputs;
        this.output = output;
        this.pulses = new OutputPulses(this::send, ground.scope(), ground.context());
    }

    @Override
    public List<DigitalInput> inputs() {
        ground.scope().ensureOpen();
        return IntStream.rangeClosed(1, inputs)
                .mapToObj(number -> new DigitalInput(number, "", Optional.empty()))
                .toList();
    }

    @Override
    public List<DigitalOutput> outputs() {
        ground.scope().ensureOpen();
        if (!output) {
            return List.of();
        }
        String name = setup().text("alarmOutName");
        return List.of(new DigitalOutput(1, name, Optional.empty(), Optional.empty()));
    }

    private Told setup() {
        return Told.of(ground.engine().call(AlarmOperations.OUTPUT_SETUP).document());
    }

    @Override
    public void set(int number, SwitchMode mode) {
        require(number);
        long length = mode == SwitchMode.ON ? length() : 0;
        pulses.set(number, mode == SwitchMode.ON ? START : END);
        if (length > 0) {
            ground.context()
                    .warn(
                            AlarmOperations.TRIGGER.name(),
                            "The alarm output was switched on, and ends by itself after " + length
                                    + " ms: that is its alarmTime. Set that to 0 for an output that stays on.");
        }
    }

    /** How long the device keeps it on by itself, in milliseconds; 0 until it is told to end. */
    private long length() {
        return setup().number(AlarmOperations.TIME).orElse(0L);
    }

    @Override
    public void pulse(int number, Duration length) {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "A pulse is longer than zero and at most ten minutes.");
        }
        require(number);
        if (length() > 0) {
            pulses.set(number, START);
        } else {
            pulses.pulse(number, length, START, () -> END);
        }
    }

    private void require(int number) {
        ground.scope().ensureOpen();
        if (number == 1 && output) {
            return;
        }
        if (ground.selfCleaning()) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "The alarm output of this camera leads to its cleaner and its LEDs, and is no contact: use LensCleaning,"
                            + " or the operations whose names begin with led.");
        }
        throw new CameraException(
                Kind.INVALID_ARGUMENT,
                output ? "This camera's output is 1, not " + number + "." : "This camera has no outputs.");
    }

    private void send(int number, String control, Optional<Duration> limit) {
        Map<String, Value> arguments =
                Map.of(AlarmOperations.OUTPUT, Value.of(number), AlarmOperations.CONTROL, Value.of(control));
        if (limit.isPresent()) {
            ground.engine().urgently().send(AlarmOperations.TRIGGER, arguments, limit);
        } else if (control.equals(END)) {
            ground.engine().urgently().call(AlarmOperations.TRIGGER, arguments);
        } else {
            ground.engine().call(AlarmOperations.TRIGGER, arguments);
        }
    }
}
