package org.lensbridge.driver.axis.operation;

import static org.lensbridge.driver.support.operation.Operation.read;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/**
 * Inputs and outputs: {@code io/port.cgi}, which counts ports from 1, and {@code io/portmanagement.cgi} of firmware since 9.70, which calls them by
 * texts that count from 0 as the parameters do.
 */
public final class PortOperations {
    private static final String SECTION = "network-video/input-and-outputs";
    private static final JsonRows MANAGEMENT =
            new JsonRows("network-video/io-port-management", "io/portmanagement.cgi", "1.0");

    /** As many ports as one request names. */
    public static final int MOST = 256;

    private static final ValueType PORTS = new ValueType.ListType(ValueType.integer(1, MOST), MOST);
    private static final ValueType CIRCUIT = ValueType.choice("open", "closed");
    private static final ValueType NAME = new ValueType.TextType(256);

    /** Whether ports are active. */
    public static final Operation ACTIVE = port("io.active", "checkactive", "Tells whether ports are active.");

    /** Switches an output. */
    public static final Operation SWITCH = Operation.write(
                    "io.switch",
                    SECTION,
                    "/axis-cgi/io/port.cgi?action={action}",
                    Decoding.confirmation("OK"),
                    "Switches an output, at once or in turns.")
            .needs(
                    "action",
                    NAME,
                    "the port from 1, a colon, / for active or \\ for inactive, and milliseconds between");

    /** All ports. */
    public static final Operation PORTS_OF_DEVICE =
            MANAGEMENT.read("io.ports", "getPorts", "", "Lists the ports with their states.");

    /** Changes a port; what is left out stays. */
    public static final Operation SET_PORT = MANAGEMENT
            .write(
                    "io.port.set",
                    "setPorts",
                    "\"ports\":[{\"port\":{port},\"usage\":{usage},\"direction\":{direction},\"name\":{name},"
                            + "\"normalState\":{normalState},\"state\":{state}}]",
                    "Changes a port; what is left out stays.")
            .needs("port", NAME, "what the device calls it")
            .takes("usage", NAME, "what it is for")
            .takes("direction", ValueType.choice("input", "output"), "only of a port that can be configured")
            .takes("name", NAME, "what people call it")
            .takes("normalState", CIRCUIT, "the circuit while it is not active")
            .takes("state", CIRCUIT, "the circuit of an output");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            port("io.closed", "check", "Tells whether the circuits of ports are closed."),
            ACTIVE,
            port("io.direction", "checkdirection", "Tells whether ports are inputs or outputs."),
            Operation.stream(
                            "io.monitor",
                            SECTION,
                            "/axis-cgi/io/port.cgi?monitor={ports}",
                            Decoding.PART,
                            "Tells the changes of ports, either inputs or outputs.")
                    .needs("ports", PORTS, "their numbers from 1"),
            SWITCH,
            PORTS_OF_DEVICE,
            SET_PORT,
            MANAGEMENT
                    .write(
                            "io.port.sequence",
                            "setStateSequence",
                            "\"port\":{port},\"sequence\":[{\"state\":{state},\"time\":{time}},"
                                    + "{\"state\":{then},\"time\":0}]",
                            "Sets the circuit of an output for a time, and then as it shall stay.")
                    .needs("port", NAME, "what the device calls it")
                    .needs("state", CIRCUIT, "at once")
                    .needs("time", ValueType.integer(0, 65_535), "milliseconds")
                    .needs("then", CIRCUIT, "afterwards"),
            MANAGEMENT.versions("io.ports.versions"));

    private PortOperations() {}

    private static Operation port(String name, String argument, String description) {
        return read(name, SECTION, "/axis-cgi/io/port.cgi?" + argument + "={ports}", Decoding.KEYS, description)
                .needs("ports", PORTS, "their numbers from 1");
    }
}
