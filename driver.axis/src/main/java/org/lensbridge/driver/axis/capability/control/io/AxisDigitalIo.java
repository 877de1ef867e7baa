package org.lensbridge.driver.axis.capability.control.io;

import java.time.Duration;
import java.util.List;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.io.DigitalInput;
import org.lensbridge.api.capability.io.DigitalOutput;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.session.OutputPulses;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * Ports, numbered as they are printed on the device, over inputs and outputs together. An output's rules are the device's own affair, which it does
 * not tell: its mode is how it is switched now. Without state but for pulses that go on; thread-safe.
 */
final class AxisDigitalIo implements DigitalIo {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String ON = "active";
    private static final String OFF = "inactive";

    private final PortSource source;
    private final SessionScope scope;
    private final OutputPulses pulses;

    AxisDigitalIo(PortSource source, SessionScope scope, DriverContext context) {
        this.source = source;
        this.scope = scope;
        this.pulses =
                new OutputPulses((output, mode, limit) -> source.set(output, mode.equals(ON), limit), scope, context);
    }

    @Override
    public List<DigitalInput> inputs() {
        scope.ensureOpen();
        return source.ports().stream()
                .filter(port -> !port.output())
                .map(port -> new DigitalInput(port.number(), port.name(), port.active()))
                .toList();
    }

    @Override
    public List<DigitalOutput> outputs() {
        return allOutputs().stream()
                .map(port -> new DigitalOutput(
                        port.number(),
                        port.name(),
                        port.active().map(active -> active ? SwitchMode.ON : SwitchMode.OFF),
                        port.active()))
                .toList();
    }

    private List<Port> allOutputs() {
        scope.ensureOpen();
        return source.ports().stream().filter(Port::output).toList();
    }

    @Override
    public void set(int output, SwitchMode mode) {
        require(output);
        pulses.set(output, mode == SwitchMode.ON ? ON : OFF);
    }

    @Override
    public void pulse(int output, Duration length) {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "A pulse is longer than zero and at most ten minutes.");
        }
        Port port = require(output);
        pulses.pulse(output, length, ON, () -> present(port));
    }

    private Port require(int output) {
        List<Port> outputs = allOutputs();
        return outputs.stream()
                .filter(port -> port.number() == output)
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        Kind.INVALID_ARGUMENT,
                        outputs.isEmpty()
                                ? "This device has no outputs now."
                                : "This device's outputs are "
                                        + String.join(
                                                ", ",
                                                outputs.stream()
                                                        .map(port -> Integer.toString(port.number()))
                                                        .toList())
                                        + ", not " + output + "."));
    }

    private static String present(Port port) {
        return port.active()
                .map(active -> active ? ON : OFF)
                .orElseThrow(() -> new CameraException(
                        Kind.PROTOCOL,
                        "Nothing was switched: the device does not tell the state of output " + port.number()
                                + ", to which it would go back."));
    }
}
