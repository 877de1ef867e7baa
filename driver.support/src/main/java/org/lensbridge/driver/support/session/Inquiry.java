package org.lensbridge.driver.support.session;

import java.util.Map;
import java.util.Objects;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/** Asks a device what it has while it is connected, and keeps the reason where it has none. Thread-safe. */
public final class Inquiry {
    private static final KeyValueDocument NOTHING = KeyValues.parse("");

    private final OperationEngine engine;
    private final DriverContext context;

    /** Inquires of the device behind the engine; lines that cannot be read are told to the context. */
    public Inquiry(OperationEngine engine, DriverContext context) {
        this.engine = engine;
        this.context = context;
    }

    /**
     * An answer, or why there is none.
     *
     * @param document empty when there is none
     * @param absence a sentence that names the request and what came of it; empty when there is an answer
     */
    public record Answer(KeyValueDocument document, String absence) {
        public Answer {
            Objects.requireNonNull(document);
            Objects.requireNonNull(absence);
        }

        /** Whether the device answered with at least one value. */
        public boolean given() {
            return absence.isEmpty();
        }
    }

    /** Asks for what a device need not have. Fails only with what ends the whole conversation. */
    public Answer ask(Operation operation, Map<String, Value> arguments) {
        try {
            KeyValueDocument document = engine.lines(operation, arguments);
            document.problems().forEach(problem -> context.warn(operation.name(), problem));
            return document.values().isEmpty()
                    ? new Answer(NOTHING, absence(operation, Questions.emptiness(document)))
                    : new Answer(document, "");
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return new Answer(NOTHING, absence(operation, e.reason()));
        }
    }

    /** The same for a question without arguments. */
    public Answer ask(Operation operation) {
        return ask(operation, Map.of());
    }

    /** The sentence that a capability is absent for what a request showed. */
    public static String absence(Operation operation, String reason) {
        return "Asked for " + operation.name() + " (section " + operation.section() + "). " + reason;
    }
}
