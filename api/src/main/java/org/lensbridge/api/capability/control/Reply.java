package org.lensbridge.api.capability.control;

import java.util.List;
import java.util.Objects;
import org.lensbridge.api.data.Value;

/**
 * A device's answer.
 *
 * @param operation the request's name
 * @param document the decoded answer: a record for texts of keys and values, bytes for images and files
 * @param warnings what could not be read, one sentence each; the rest is still there. A driver begins one that concerns a line with
 *     {@code Line 4:}; a caller gets it with device and request: {@code gate, system.info, line 4: ...}
 */
public record Reply(String operation, Value document, List<String> warnings) {
    public Reply {
        Objects.requireNonNull(operation);
        Objects.requireNonNull(document);
        warnings = List.copyOf(warnings);
    }
}
