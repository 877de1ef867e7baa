package org.lensbridge.driver.genericcgi.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Section 5.4.1: inputs and outputs. Their number depends on the model. */
public final class PortOperations {
    /** More than any device of the family has; the document names no limit, and the status of 5.4.2 has room for eight. */
    public static final int MOST_PORTS = 64;

    /** The state that {@link #SWITCH} takes for an active output. */
    public static final String ACTIVE = "/";
    /** The state that {@link #SWITCH} takes for an inactive output. */
    public static final String INACTIVE = "\\";

    private static final ValueType PORT = ValueType.integer(1, MOST_PORTS);
    private static final ValueType PORTS = new ValueType.ListType(PORT, MOST_PORTS);

    /** Section 5.4.1.1: 1 or 0. */
    public static final Operation CHECK_INPUTS =
            ask("io.inputs.check", "5.4.1.1", "input", "check", "Whether inputs are closed: 1 or 0.");
    /** Section 5.4.1.1: active or inactive. */
    public static final Operation ACTIVE_INPUTS =
            ask("io.inputs.active", "5.4.1.1", "input", "checkactive", "Which inputs are active.");
    /** Section 5.4.1.2: 1 or 0. */
    public static final Operation CHECK_OUTPUTS =
            ask("io.outputs.check", "5.4.1.2", "output", "check", "Whether outputs are closed: 1 or 0.");
    /** Section 5.4.1.2: active or inactive. */
    public static final Operation ACTIVE_OUTPUTS =
            ask("io.outputs.active", "5.4.1.2", "output", "checkactive", "Which outputs are active.");

    /** Section 5.4.1.2. */
    public static final Operation SWITCH = write(
                    "io.output.set",
                    "5.4.1.2",
                    "/cgi-bin/io/output.cgi?action={output}:{/state}",
                    Decoding.confirmation("OK"),
                    "Switches an output.")
            .takes("output", PORT, Value.of(1), "number of the output")
            .needs("state", ValueType.choice(ACTIVE, INACTIVE), "/ active, \\ inactive");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(CHECK_INPUTS, ACTIVE_INPUTS, CHECK_OUTPUTS, ACTIVE_OUTPUTS, SWITCH);

    private PortOperations() {}

    private static Operation ask(String name, String section, String program, String parameter, String text) {
        String target = "/cgi-bin/io/" + program + ".cgi?" + parameter + "={ports}";
        return read(name, section, target, Decoding.KEYS, text)
                .needs("ports", PORTS, "numbers from 1")
                .reused(Reuse.IN_FLIGHT);
    }
}
