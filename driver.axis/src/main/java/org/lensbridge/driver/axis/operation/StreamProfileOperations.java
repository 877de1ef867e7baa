package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Stream profiles, of devices that list the interface {@code stream-profiles}. */
public final class StreamProfileOperations {
    private static final ValueType NAME = new ValueType.TextType(64);
    private static final ValueType TEXT = new ValueType.TextType(1024);

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            asked(
                    Operation::read,
                    "profiles.list",
                    "\"apiVersion\":\"1.0\",\"method\":\"list\",\"params\":{\"streamProfileName\":[]}",
                    "Lists all stream profiles, and how many there may be."),
            asked(
                            Operation::read,
                            "profiles.get",
                            "\"apiVersion\":\"1.0\",\"method\":\"list\","
                                    + "\"params\":{\"streamProfileName\":[{\"name\":\"{name}\"}]}",
                            "Tells one stream profile.")
                    .needs("name", NAME, "its name"),
            stored("profiles.create", "create", "Adds a stream profile, whose name must be new."),
            stored("profiles.update", "update", "Changes a stream profile; its name stays."),
            asked(
                            Operation::write,
                            "profiles.remove",
                            "\"apiVersion\":\"1.0\",\"method\":\"remove\","
                                    + "\"params\":{\"streamProfileName\":[{\"name\":\"{name}\"}]}",
                            "Removes a stream profile.")
                    .needs("name", NAME, "its name")
                    .with(Trait.DESTRUCTIVE),
            asked(
                    Operation::read,
                    "profiles.versions",
                    "\"method\":\"getSupportedVersions\"",
                    "Lists the versions of the interface that the device knows."));

    private StreamProfileOperations() {}

    private interface Kind {
        Operation row(String name, String section, String target, Decoding decoding, String description);
    }

    private static Operation asked(Kind kind, String name, String fields, String description) {
        return kind.row(
                        name,
                        "network-video/stream-profiles",
                        "/axis-cgi/streamprofile.cgi",
                        Decoding.JSON,
                        description)
                .sending("POST", new Operation.Body("application/json", "{" + fields + "}"));
    }

    private static Operation stored(String name, String method, String description) {
        return asked(
                        Operation::write,
                        name,
                        "\"apiVersion\":\"1.0\",\"method\":\"" + method + "\",\"params\":{\"streamProfile\":["
                                + "{\"name\":\"{name}\",\"description\":\"{description}\","
                                + "\"parameters\":\"{parameters}\"}]}",
                        description)
                .needs("name", NAME, "its name")
                .takes("description", TEXT, Value.of(""), "what people read")
                .needs("parameters", TEXT, "arguments of a stream, as resolution=640x360&fps=25");
    }
}
