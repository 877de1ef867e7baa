package org.lensbridge.driver.axis.operation;

import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/**
 * The rows of one interface that takes JSON: a path, a version and methods. Answers are read as they stand, with what was asked for below
 * {@code data}. Immutable.
 *
 * @param section of the document
 * @param path below {@code /axis-cgi/}
 * @param version of the interface that the rows are written for
 */
record JsonRows(String section, String path, String version) {
    /** A method that changes nothing; {@code params} is a template of the object's members, empty for none. */
    Operation read(String name, String method, String params, String description) {
        return Operation.read(name, section, "/axis-cgi/" + path, Decoding.JSON, description)
                .sending("POST", body(method, params));
    }

    /** A method that changes the device. */
    Operation write(String name, String method, String params, String description) {
        return Operation.write(name, section, "/axis-cgi/" + path, Decoding.JSON, description)
                .sending("POST", body(method, params));
    }

    /** The method that lists the versions of the interface. */
    Operation versions(String name) {
        return Operation.read(
                        name, section, "/axis-cgi/" + path, Decoding.JSON, "Lists the versions that the device knows.")
                .sending("POST", new Operation.Body("application/json", "{\"method\":\"getSupportedVersions\"}"));
    }

    private Operation.Body body(String method, String params) {
        String members = params.isEmpty() ? "" : ",\"params\":{" + params + "}";
        return new Operation.Body(
                "application/json",
                "{\"apiVersion\":\"" + version + "\",\"method\":\"" + method + "\"" + members + "}");
    }
}
