package org.lensbridge.driver.arecont.capability.event;

import java.time.Duration;
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
import org.lensbridge.driver.arecont.operation.ConfigurationOperations;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.session.OutputPulses;
import org.lensbridge.transport.text.DeviceText;

/**
 * The contacts of sections "auxin" and "auxout": one of each at most. The document calls the output one for sound, which no camera has there. Its rules are
 * not told: its mode is how it is switched now. It is switched for the moment, and not saved to flash memory. Without state but for a pulse that goes
 * on; thread-safe.
 */
final class ArecontDigitalIo implements DigitalIo {
    static final String INPUT = "auxin";
    static final String OUTPUT = "auxout";

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String ON = "on";
    private static final String OFF = "off";

    private final Ground ground;
    private final boolean input;
    private final OutputPulses pulses;

    ArecontDigitalIo(Ground ground, boolean input) {
        this.ground = ground;
        this.input = input;
        this.pulses = new OutputPulses(this::send, ground.scope(), ground.context());
    }

    @Override
    public List<DigitalInput> inputs() {
        ground.scope().ensureOpen();
        return input ? List.of(new DigitalInput(1, "", active(INPUT))) : List.of();
    }

    @Override
    public List<DigitalOutput> outputs() {
        ground.scope().ensureOpen();
        if (!hasOutput()) {
            return List.of();
        }
        Optional<Boolean> active = active(OUTPUT);
        return List.of(new DigitalOutput(1, "", active.map(on -> on ? SwitchMode.ON : SwitchMode.OFF), active));
    }

    private boolean hasOutput() {
        return ground.configuration().known(OUTPUT).given();
    }

    /** Empty when the camera does not tell, or in words that are not known. */
    private Optional<Boolean> active(String name) {
        return ground.configuration().ask(name).value().flatMap(DeviceText::flag);
    }

    @Override
    public void set(int number, SwitchMode mode) {
        require(number);
        pulses.set(number, mode == SwitchMode.ON ? ON : OFF);
    }

    @Override
    public void pulse(int number, Duration length) {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "A pulse is longer than zero and at most ten minutes.");
        }
        require(number);
        pulses.pulse(number, length, ON, this::present);
    }

    private void require(int number) {
        ground.scope().ensureOpen();
        boolean output = hasOutput();
        if (!output || number != 1) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    output
                            ? "This camera has output 1 only, not " + number + "."
                            : "This camera has no outputs that can be switched.");
        }
    }

    /** What the output goes back to; without it nothing could be put back. */
    private String present() {
        return active(OUTPUT)
                .map(on -> on ? ON : OFF)
                .orElseThrow(
                        () -> new CameraException(
                                Kind.PROTOCOL,
                                "Nothing was switched: the camera does not tell the state of its output, to which it would go back."));
    }

    private void send(int number, String state, Optional<Duration> limit) {
        if (limit.isPresent()) {
            Map<String, Value> arguments = Map.of(
                    ConfigurationOperations.NAME, Value.of(OUTPUT), ConfigurationOperations.VALUE, Value.of(state));
            ground.engine().send(ConfigurationOperations.SET, arguments, limit);
        } else {
            ground.configuration().write(OUTPUT, state);
        }
    }
}
