package org.lensbridge.driver.axis.capability.system;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.driver.support.tree.TreeDialect;

/** Changes of parameters that belong together, in one request. Stateless. */
final class Updates {
    private Updates() {}

    /** Sends what differs from what the device has; fails before that when it lacks one of them. */
    static void send(OperationEngine engine, Tree present, Map<String, String> changes) {
        Map<String, Value> different = new TreeMap<>();
        changes.forEach((key, text) -> {
            if (!present.text(key)
                    .map(String::strip)
                    .filter(text::equalsIgnoreCase)
                    .isPresent()) {
                different.put(key, Value.of(text));
            }
        });
        List<String> lacking = different.keySet().stream()
                .filter(key -> present.text(key).isEmpty())
                .toList();
        if (!lacking.isEmpty()) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "Nothing was written. The device does not have " + String.join(", ", lacking)
                            + ", or does not show this user.");
        }
        if (!different.isEmpty()) {
            engine.call(ParameterOperations.UPDATE, Map.of(TreeDialect.CHANGES, Value.of(different)));
        }
    }
}
