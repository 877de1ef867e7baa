package org.lensbridge.driver.dahua.survey;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.dahua.identity.ChannelScan;
import org.lensbridge.driver.dahua.identity.PtzChannels;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.quirk.QuirkTable;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.session.SessionScope;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * What all finders share while a device is connected.
 *
 * @param engine by the document, with the quirks of this device
 * @param channels that the device has, in order
 * @param ptz which of them turn
 */
public record Ground(
        Connection connection,
        OperationEngine engine,
        QuirkTable.Applied quirks,
        List<ChannelScan.Found> channels,
        PtzChannels ptz) {
    public Ground {
        Objects.requireNonNull(ptz);
        channels = List.copyOf(channels);
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

    /** Asks for what a device need not have. Equal questions within seconds are asked once, as the row allows. */
    public Answer ask(Operation operation, Map<String, Value> arguments) {
        KeyValueDocument nothing = KeyValues.parse("");
        try {
            KeyValueDocument document = engine.ask(operation, arguments, reply -> KeyValues.parse(reply.text()));
            document.problems().forEach(problem -> context().warn(operation.name(), problem));
            return document.values().isEmpty()
                    ? new Answer(nothing, absence(operation, Questions.emptiness(document)))
                    : new Answer(document, "");
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return new Answer(nothing, absence(operation, e.reason()));
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

    /** What is open. */
    public SessionScope scope() {
        return connection.scope();
    }

    /** What the runtime lends. */
    public DriverContext context() {
        return connection.context();
    }

    /** The runtime's clock. */
    public Clock clock() {
        return connection.context().clock();
    }
}
