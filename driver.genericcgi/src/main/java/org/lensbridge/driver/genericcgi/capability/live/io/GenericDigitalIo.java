package org.lensbridge.driver.genericcgi.capability.live.io;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.io.DigitalInput;
import org.lensbridge.api.capability.io.DigitalOutput;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.genericcgi.operation.PortOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.OutputPulses;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * Inputs and outputs by section 5.4.1. An output is switched by hand or by the device's own events; who did it is not told, and both OFF and
 * AUTOMATIC make it inactive until an event. Without state but for pulses that go on; thread-safe.
 */
final class GenericDigitalIo implements DigitalIo {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Pattern PORT = Pattern.compile("\\D*(\\d{1,3})");

    private final Ground ground;
    private final SessionScope scope;
    private final Contacts contacts;
    private final OutputPulses pulses;

    GenericDigitalIo(Ground ground, Contacts contacts) {
        this.ground = ground;
        this.scope = ground.scope();
        this.contacts = contacts;
        this.pulses = new OutputPulses(this::send, scope, ground.context());
    }

    @Override
    public List<DigitalInput> inputs() {
        scope.ensureOpen();
        Map<Integer, Boolean> active = active(PortOperations.ACTIVE_INPUTS, contacts.inputs());
        return IntStream.rangeClosed(1, contacts.inputs())
                .mapToObj(number ->
                        new DigitalInput(number, name("Input.I", number), Optional.ofNullable(active.get(number))))
                .toList();
    }

    @Override
    public List<DigitalOutput> outputs() {
        scope.ensureOpen();
        Map<Integer, Boolean> active = active(PortOperations.ACTIVE_OUTPUTS, contacts.outputs());
        return IntStream.rangeClosed(1, contacts.outputs())
                .mapToObj(number -> new DigitalOutput(
                        number, name("Output.O", number), Optional.empty(), Optional.ofNullable(active.get(number))))
                .toList();
    }

    @Override
    public void set(int output, SwitchMode mode) {
        require(output);
        pulses.set(output, mode == SwitchMode.ON ? PortOperations.ACTIVE : PortOperations.INACTIVE);
    }

    @Override
    public void pulse(int output, Duration length) {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "A pulse is longer than zero and at most ten minutes.");
        }
        require(output);
        pulses.pulse(output, length, PortOperations.ACTIVE, () -> present(output));
    }

    private void require(int output) {
        scope.ensureOpen();
        int count = contacts.outputs();
        if (output < 1 || output > count) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    count == 0
                            ? "This device has no outputs."
                            : "This device's outputs are 1 to " + count + ", not " + output + ".");
        }
    }

    /** What an output goes back to; without it nothing could be put back. */
    private String present(int output) {
        Boolean active =
                active(PortOperations.ACTIVE_OUTPUTS, contacts.outputs()).get(output);
        if (active == null) {
            throw new CameraException(
                    Kind.PROTOCOL,
                    "Nothing was switched: the device does not tell the state of output " + output
                            + ", to which it would go back.");
        }
        return active ? PortOperations.ACTIVE : PortOperations.INACTIVE;
    }

    private void send(int output, String state, Optional<Duration> limit) {
        Map<String, Value> arguments = Map.of("output", Value.of(output), "state", Value.of(state));
        if (limit.isPresent()) {
            ground.engine().send(PortOperations.SWITCH, arguments, limit);
        } else {
            ground.engine().call(PortOperations.SWITCH, arguments);
        }
    }

    /** By number; without those that the device does not tell, as one that lacks the request does of all. */
    private Map<Integer, Boolean> active(Operation row, int count) {
        Map<Integer, Boolean> states = new TreeMap<>();
        if (count > 0) {
            ground.ask(row, Contacts.ports(count)).document().values().forEach((key, text) -> {
                Matcher port = PORT.matcher(key);
                if (port.matches()) {
                    state(text).ifPresent(active -> states.put(Integer.valueOf(port.group(1)), active));
                }
            });
        }
        return states;
    }

    /** In the words of the document, or as the digits that firmware answers in their place. */
    private static Optional<Boolean> state(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "active", "1" -> Optional.of(true);
            case "inactive", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Branches of the tree count from 0. */
    private String name(String branch, int number) {
        return ground.tree().text(branch + (number - 1) + ".Name").orElse("").strip();
    }
}
