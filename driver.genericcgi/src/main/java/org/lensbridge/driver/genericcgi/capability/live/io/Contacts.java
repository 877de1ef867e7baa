package org.lensbridge.driver.genericcgi.capability.live.io;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.genericcgi.operation.ParameterOperations;
import org.lensbridge.driver.genericcgi.operation.PortOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.tree.Tree;

/**
 * How many inputs and outputs a device has.
 *
 * @param absence the sentence with the request that showed that there are none; empty when there are some
 */
public record Contacts(int inputs, int outputs, String absence) {
    private static final String INPUTS = "Input.NbrOfInputs";
    private static final String OUTPUTS = "Output.NbrOfOutputs";

    /** By what the device listed of itself; one that does not tell is asked for the first input and the first output. */
    public static Contacts of(Ground ground) {
        Tree tree = ground.tree();
        if (tree.number(INPUTS).isPresent() || tree.number(OUTPUTS).isPresent()) {
            int inputs = told(tree, INPUTS);
            int outputs = told(tree, OUTPUTS);
            String absence = Inquiry.absence(ParameterOperations.LIST, "The device lists neither inputs nor outputs.");
            return new Contacts(inputs, outputs, inputs + outputs == 0 ? absence : "");
        }
        Inquiry.Answer input = ground.ask(PortOperations.ACTIVE_INPUTS, ports(1));
        Inquiry.Answer output = ground.ask(PortOperations.ACTIVE_OUTPUTS, ports(1));
        return new Contacts(
                input.given() ? 1 : 0, output.given() ? 1 : 0, input.given() || output.given() ? "" : input.absence());
    }

    private static int told(Tree tree, String name) {
        return tree.number(name)
                .map(Number::intValue)
                .map(count -> Math.max(0, Math.min(PortOperations.MOST_PORTS, count)))
                .orElse(0);
    }

    /** The argument for all ports up to a number. */
    static Map<String, Value> ports(int count) {
        List<Value> ports = IntStream.rangeClosed(1, count).mapToObj(Value::of).toList();
        return Map.of("ports", Value.of(ports));
    }
}
