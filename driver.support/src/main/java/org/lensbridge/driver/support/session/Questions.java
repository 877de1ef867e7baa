package org.lensbridge.driver.support.session;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;
import org.lensbridge.transport.text.TypedReading;

/**
 * Asks questions, answered by lines of keys and values, that a device may leave unanswered. Lines that cannot be read are told to
 * the context. Thread-safe.
 */
public final class Questions {
    /** What ends the whole conversation; any other failure is an answer of a kind. */
    private static final Set<Kind> FATAL = EnumSet.of(
            Kind.UNREACHABLE, Kind.TIMEOUT, Kind.LOCKED_OUT, Kind.BUSY, Kind.GONE, Kind.UNTRUSTED, Kind.SWAPPING);

    private final OperationEngine engine;
    private final DriverContext context;

    /** Questions to the device behind the engine; what it does not answer is told to the context. */
    public Questions(OperationEngine engine, DriverContext context) {
        this.engine = engine;
        this.context = context;
    }

    /** The answer, asked for anew; fails in every way that a request can fail. */
    public KeyValueDocument demand(Operation operation, Map<String, Value> arguments) {
        return read(operation.reused(Reuse.NEVER), arguments);
    }

    private KeyValueDocument read(Operation operation, Map<String, Value> arguments) {
        KeyValueDocument answer = engine.lines(operation, arguments);
        answer.problems().forEach(problem -> context.warn(operation.name(), problem));
        return answer;
    }

    /** The answer, or an empty one with a warning when the device has none. */
    public KeyValueDocument ask(Operation operation) {
        return ask(operation, Map.of());
    }

    /** The same for a question with arguments. */
    public KeyValueDocument ask(Operation operation, Map<String, Value> arguments) {
        try {
            KeyValueDocument answer = read(operation, arguments);
            if (answer.values().isEmpty() && !answer.markers().isEmpty()) {
                context.warn(operation.name(), emptiness(answer) + " What it would have told stays unknown.");
            }
            return answer;
        } catch (CameraException e) {
            if (isFatal(e)) {
                throw e;
            }
            context.warn(operation.name(), e.reason() + " What it would have told stays unknown.");
            return KeyValues.parse("");
        }
    }

    /** The sentence for an answer without any key and value. */
    public static String emptiness(KeyValueDocument answer) {
        return answer.markers().isEmpty()
                ? "The device answered with nothing."
                : "The device answered " + Excerpt.of(String.join(" ", answer.markers())) + ", which tells nothing.";
    }

    /** Reads an answer's values by their types; one that cannot be read is told to the context. */
    public TypedReading reading(Operation operation, KeyValueDocument answer) {
        return new TypedReading(answer, warning -> context.warn(operation.name(), warning));
    }

    /** Whether the failure says that there is no talking to the device at all, rather than that it has no answer. */
    public static boolean isFatal(CameraException failure) {
        return FATAL.contains(failure.kind());
    }
}
