package org.lensbridge.driver.genericcgi.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.stream;

import java.util.List;
import java.util.function.UnaryOperator;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.genericcgi.codec.EventData;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.Reuse;

/**
 * Section 5.4.2: event data. The document's lines have a blank in {@code admin eventdata.cgi}, where the slash of all its other paths belongs.
 */
public final class EventOperations {
    /** The argument that names what is asked for. */
    public static final String GROUPS = "groups";

    private static final String PATH = "/cgi-bin/admin/eventdata.cgi?action=";

    /** What is active now. */
    public static final Operation GET = about(action -> read(
                    "events.get",
                    "5.4.2",
                    PATH + "get" + action,
                    EventOperations::decoded,
                    "Motion, inputs, outputs and tampering as they are now.")
            .reused(Reuse.IN_FLIGHT));

    /** What is active now, again and again. */
    public static final Operation MONITOR = about(action -> stream(
            "events.monitor",
            "5.4.2",
            PATH + "monitor" + action,
            EventOperations::decoded,
            "Motion, inputs, outputs and tampering as they are, again and again."));

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(GET, MONITOR);

    private EventOperations() {}

    /** A row of either action with the parameters that both have. */
    private interface Form {
        Operation row(String parameters);
    }

    private static Operation about(Form form) {
        UnaryOperator<Operation> arguments = row -> row.needs(
                        GROUPS,
                        new ValueType.ListType(ValueType.choice(EventData.GROUPS.toArray(String[]::new)), 6),
                        "Motion, Motion1 to Motion3: windows; IO: inputs and outputs; T0: tampering")
                .takes("motion", names("Enabled", "Level", "Sensitivity", "Triggered"), "what is told of motion; all")
                .takes("io", names("Status"), "what is told of inputs and outputs; all")
                .takes("tampering", names("Enable", "Enabled", "Triggered"), "what is told of tampering; all");
        return arguments.apply(
                form.row("&group={groups}&MotionParam={motion}&IOParam={io}&TamperingParam={tampering}"));
    }

    private static ValueType names(String... names) {
        return new ValueType.ListType(ValueType.choice(names), names.length);
    }

    private static Decoding.Decoded decoded(HttpReply reply) {
        EventData data = EventData.parse(reply.text());
        if (data.groups().isEmpty() && !reply.text().isBlank()) {
            throw new CameraException(Kind.PROTOCOL, "Expected event data, got: " + Excerpt.of(reply.text()));
        }
        return Decoding.Decoded.of(data.document());
    }
}
