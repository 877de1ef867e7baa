package org.lensbridge.driver.axis.capability.control.io;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.Members;
import org.lensbridge.driver.axis.operation.PortOperations;
import org.lensbridge.driver.support.operation.OperationEngine;

/** Ports by {@code io/portmanagement.cgi}, which calls them by texts that count from 0. A port is active while it is not in its normal state. */
final class ManagedPorts implements PortSource {
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    private final OperationEngine engine;
    /** The normal states as they were told last, by port. */
    private final Map<Integer, String> normals = new ConcurrentHashMap<>();

    ManagedPorts(OperationEngine engine) {
        this.engine = engine;
    }

    /** A port with the state that it has while it is not active. */
    private record Managed(Port port, Optional<String> normal) {}

    @Override
    public List<Port> ports() {
        return managed().stream().map(Managed::port).toList();
    }

    private List<Managed> managed() {
        List<Managed> ports = in(engine.call(PortOperations.PORTS_OF_DEVICE, Map.<String, Value>of())
                .document());
        ports.forEach(managed ->
                managed.normal().ifPresent(state -> normals.put(managed.port().number(), state)));
        return ports;
    }

    private static List<Managed> in(Value answer) {
        List<Managed> ports = new ArrayList<>();
        for (Value item : Members.items(answer, "data", "items")) {
            String id = Members.text(item, "port");
            if (id.matches("\\d{1,3}")) {
                ports.add(port(Integer.parseInt(id) + 1, item));
            }
        }
        ports.sort(Comparator.comparingInt(managed -> managed.port().number()));
        return ports;
    }

    private static Managed port(int number, Value item) {
        Optional<String> normal = circuit(item, "normalState");
        Optional<String> state = circuit(item, "state");
        String name = Members.text(item, "name");
        return new Managed(
                new Port(
                        number,
                        Members.text(item, "direction").equalsIgnoreCase("output"),
                        name.isEmpty() ? Members.text(item, "usage") : name,
                        state.flatMap(now -> normal.map(idle -> !idle.equals(now)))),
                normal);
    }

    private static Optional<String> circuit(Value item, String name) {
        String text = Members.text(item, name);
        return Optional.of(text.equalsIgnoreCase(OPEN) ? OPEN : text.equalsIgnoreCase(CLOSED) ? CLOSED : "")
                .filter(known -> !known.isEmpty());
    }

    /** What is active depends on the normal state, which anybody may change; in haste, what was told last must do. */
    @Override
    public void set(int output, boolean active, Optional<Duration> limit) {
        if (limit.isEmpty()) {
            managed();
        }
        String normal = Optional.ofNullable(normals.get(output))
                .orElseThrow(() -> new CameraException(
                        Kind.PROTOCOL,
                        "Nothing was switched: the device does not tell the normal state of output " + output + "."));
        String other = normal.equals(OPEN) ? CLOSED : OPEN;
        Map<String, Value> arguments =
                Map.of("port", Value.of(Integer.toString(output - 1)), "state", Value.of(active ? other : normal));
        if (limit.isPresent()) {
            engine.send(PortOperations.SET_PORT, arguments, limit);
        } else {
            engine.call(PortOperations.SET_PORT, arguments);
        }
    }
}
