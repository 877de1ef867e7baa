package org.lensbridge.driver.arecont.operation;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Chapter "Configuration": one parameter at a time, of the camera or of one of its sensors, and registers. */
public final class ConfigurationOperations {
    /** Reads a parameter. */
    public static final Operation GET = Operation.read(
                    "config.get",
                    "Get Camera Settings",
                    "/get?{name:[A-Za-z0-9_]+}",
                    Decoding.TEXT,
                    "Reads a parameter.")
            .needs("name", ValueType.TEXT, "of the parameter")
            .reused(Reuse.CONFIGURATION);

    /** Changes a parameter. */
    public static final Operation SET = Operation.write(
                    "config.set",
                    "Set Camera Settings",
                    "/set?{name:[A-Za-z0-9_]+}={value}",
                    Decoding.TEXT,
                    "Changes a parameter.")
            .needs("name", ValueType.TEXT, "of the parameter")
            .needs("value", ValueType.TEXT, "the new value")
            .sending("POST", Operation.Body.NONE);

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(GET, SET);

    private ConfigurationOperations() {}
}
