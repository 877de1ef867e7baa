package org.lensbridge.driver.support.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Checks changes before anything is sent. All that is wrong is told at once; a value is never repeated. Stateless. */
final class ChangeCheck {
    private static final int MOST_TOLD = 5;

    private ChangeCheck() {}

    /**
     * Fails with INVALID_ARGUMENT unless each change fits its row. Whether a device has the keys that have none is not told
     * here.
     */
    static void require(ParameterContext context, Map<String, Value> changes) {
        List<String> problems = new ArrayList<>();
        changes.forEach((key, value) -> problem(context, key, value).ifPresent(p -> problems.add(key + ": " + p)));
        if (!problems.isEmpty()) {
            int told = Math.min(MOST_TOLD, problems.size());
            String more = problems.size() > told ? "; and " + (problems.size() - told) + " more" : "";
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Nothing was written. " + String.join("; ", problems.subList(0, told)) + more + ".");
        }
    }

    /** The failure of keys that neither the document nor the device knows. */
    static CameraException unknown(List<String> keys) {
        return new CameraException(
                Kind.INVALID_ARGUMENT,
                "Nothing was written. This device has no setting " + ParameterWriting.listed(keys) + ".");
    }

    private static Optional<String> problem(ParameterContext context, String key, Value value) {
        Optional<ParameterTable.Entry> row = context.table().find(key);
        if (context.isSecret(key) && value.equals(Value.of(ParameterEngine.MASK))) {
            return Optional.of("the asterisks stand for the secret and are not one");
        }
        if (row.isEmpty()) {
            if (!context.mayHold(key) || context.dialect().group(key).isEmpty()) {
                return Optional.of("there is no such setting here");
            }
            return value.asText().isPresent() ? Optional.empty() : Optional.of("expected a text, a number or a flag");
        }
        if (row.get().row().access() == Access.READ) {
            return Optional.of("it can only be read");
        }
        return row.get().range().problem(value);
    }
}
