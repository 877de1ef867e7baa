package org.lensbridge.driver.axis.capability.control.io;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.axis.operation.PortOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/** Ports by the parameters {@code IOPort.I#}, which count from 0, and {@code io/port.cgi}, which counts from 1. */
final class ListedPorts implements PortSource {
    private static final String HEAD = "IOPort.I";

    private final OperationEngine engine;

    ListedPorts(OperationEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<Port> ports() {
        Tree tree = Tree.of(engine.lines(
                ParameterOperations.LIST.reused(Reuse.NEVER),
                Map.of(TreeDialect.GROUPS, Value.of(List.of(Value.of("IOPort"))))));
        List<Integer> numbers = numbers(tree);
        if (numbers.isEmpty()) {
            return List.of();
        }
        KeyValueDocument active = active(numbers);
        List<Port> ports = new ArrayList<>();
        for (int number : numbers) {
            boolean output = isOutput(tree, number - 1);
            ports.add(new Port(number, output, name(tree, number - 1, output), active(active, number)));
        }
        return ports;
    }

    /** The numbers of the ports that are listed. */
    static List<Integer> numbers(Tree tree) {
        return tree.indexes(HEAD).stream()
                .filter(index -> index < PortOperations.MOST)
                .map(index -> index + 1)
                .toList();
    }

    /** States cost their own request; a device that refuses it does not tell them. */
    private KeyValueDocument active(List<Integer> numbers) {
        try {
            return engine.lines(
                    PortOperations.ACTIVE,
                    Map.of(
                            "ports",
                            Value.of(numbers.stream()
                                    .map(number -> Value.of(number))
                                    .toList())));
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return KeyValues.parse("");
        }
    }

    private static Optional<Boolean> active(KeyValueDocument answer, int number) {
        return answer.text("port" + number)
                .map(String::strip)
                .filter(text -> text.equalsIgnoreCase("active") || text.equalsIgnoreCase("inactive"))
                .map(text -> text.equalsIgnoreCase("active"));
    }

    /** A port without a direction is what it has the parameters of. */
    private static boolean isOutput(Tree tree, int index) {
        String branch = HEAD + index;
        return tree.text(branch + ".Direction")
                .filter(text -> !text.isBlank())
                .map(text -> text.strip().equalsIgnoreCase("output"))
                .orElseGet(() -> tree.holds(branch + ".Output") && !tree.holds(branch + ".Input"));
    }

    private static String name(Tree tree, int index, boolean output) {
        String branch = HEAD + index + ".";
        return tree.text(branch + (output ? "Output.Name" : "Input.Name"))
                .filter(text -> !text.isBlank())
                .or(() -> tree.text(branch + "Usage"))
                .map(String::strip)
                .orElse("");
    }

    @Override
    public void set(int output, boolean active, Optional<Duration> limit) {
        Map<String, Value> arguments = Map.of("action", Value.of(output + ":" + (active ? "/" : "\\")));
        if (limit.isPresent()) {
            engine.send(PortOperations.SWITCH, arguments, limit);
        } else {
            engine.call(PortOperations.SWITCH, arguments);
        }
    }
}
