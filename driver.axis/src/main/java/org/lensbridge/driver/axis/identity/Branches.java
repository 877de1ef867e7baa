package org.lensbridge.driver.axis.identity;

import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValueDocument;

/** The branches of the tree that are listed while a device is connected: whatever a finder looks at. */
final class Branches {
    private static final List<Value> ALL = List.of(
                    "Brand",
                    "Properties",
                    "Image",
                    "ImageSource",
                    "PTZ",
                    "Input",
                    "Output",
                    "IOPort",
                    "Audio",
                    "AudioSource",
                    "StreamProfile",
                    "Time",
                    "Storage",
                    "Motion",
                    "Network",
                    "HTTPS.Port",
                    "System.BoaPort")
            .stream()
            .map(Value::of)
            .toList();

    private Branches() {}

    /**
     * All of them in one request, asked for anew. A branch that the device does not have costs a line that says so, which means nothing: few
     * have all.
     */
    static Tree list(OperationEngine engine) {
        KeyValueDocument lines =
                engine.lines(ParameterOperations.LIST.reused(Reuse.NEVER), Map.of(TreeDialect.GROUPS, Value.of(ALL)));
        return Tree.of(lines);
    }
}
