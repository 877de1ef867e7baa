package org.lensbridge.driver.support.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Checks changes before anything is sent. All that is wrong is told at once, with the value where it is no secret. Stateless. */
final class ChangeCheck {
    private static final int MOST_TOLD = 5;
    private static final int LONGEST = 40;

    private ChangeCheck() {}

    /**
     * Fails with INVALID_ARGUMENT unless each change fits its row. Whether a device has the keys that have none is not told
     * here.
     */
    static void require(ParameterContext context, Map<String, Value> changes) {
        List<String> problems = new ArrayList<>();
        changes.forEach((key, value) -> problem(context, key, value).ifPresent(problems::add));
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

    /** A sentence without its end that names the key and, unless it may be a secret, the value that does not fit. */
    private static Optional<String> problem(ParameterContext context, String key, Value value) {
        Optional<ParameterTable.Entry> row = context.table().find(key);
        boolean secret = context.isSecret(key);
        if (secret && value.equals(Value.of(ParameterEngine.MASK))) {
            return Optional.of(key + ": the asterisks stand for the secret and are not one");
        }
        if (row.isEmpty()) {
            if (!context.mayHold(key) || context.dialect().group(key).isEmpty()) {
                return Optional.of(key + ": there is no such setting here");
            }
            return value.asText().isPresent()
                    ? Optional.empty()
                    : Optional.of(key + ": expected a text, a number or a flag");
        }
        if (row.get().row().access() == Access.READ) {
            return Optional.of(key + ": it can only be read");
        }
        return row.get().range().problem(value).map(problem -> key + (secret ? "" : shown(value)) + ": " + problem);
    }

    private static String shown(Value value) {
        String line = value.asText().orElse("").replaceAll("\\p{Cntrl}", " ").strip();
        return line.isEmpty() ? "" : "=" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line);
    }
}
