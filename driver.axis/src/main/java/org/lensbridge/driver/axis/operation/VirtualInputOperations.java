package org.lensbridge.driver.axis.operation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Inputs that only exist for rules: {@code virtualinput/activate.cgi} and its relatives, and the manual trigger. */
public final class VirtualInputOperations {
    private static final String SECTION = "network-video/input-and-outputs";
    private static final String PATH = "/axis-cgi/virtualinput/";
    private static final Pattern CHANGED = Pattern.compile("<StateChanged>\\s*(true|false)\\s*</StateChanged>");
    private static final ValueType PORT = ValueType.integer(1, 1024);

    /** Whether the request changed the state. */
    private static final Decoding STATE = reply -> {
        Matcher changed = CHANGED.matcher(reply.text());
        if (changed.find()) {
            return Decoding.Decoded.of(Value.of(Boolean.parseBoolean(changed.group(1))));
        }
        throw new CameraException(Kind.PROTOCOL, "Expected a state, got: " + Excerpt.of(reply.text()));
    };

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            Operation.write(
                            "virtualInput.activate",
                            SECTION,
                            PATH + "activate.cgi?schemaversion=1&port={port}&duration={duration}",
                            STATE,
                            "Activates a virtual input and tells whether that changed it.")
                    .needs("port", PORT, "its number")
                    .takes("duration", ValueType.integer(0, 86_400), "seconds until it is deactivated"),
            Operation.write(
                            "virtualInput.deactivate",
                            SECTION,
                            PATH + "deactivate.cgi?schemaversion=1&port={port}",
                            STATE,
                            "Deactivates a virtual input and tells whether that changed it.")
                    .needs("port", PORT, "its number"),
            Operation.read(
                    "virtualInput.versions",
                    SECTION,
                    PATH + "getschemaversions.cgi",
                    XmlReplies.lists("SchemaVersion"),
                    "Lists the versions of the schema that the device knows."),
            Operation.write(
                            "virtualInput.trigger",
                            SECTION,
                            "/axis-cgi/io/virtualinput.cgi?action={action}",
                            Decoding.confirmation("OK"),
                            "Works the manual trigger, or plays a change of an input.")
                    .needs(
                            "action",
                            new ValueType.TextType(256),
                            "the port, a colon, / for active or \\ for inactive, and milliseconds between"));

    private VirtualInputOperations() {}
}
