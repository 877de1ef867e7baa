package org.lensbridge.driver.arecont.survey;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * What all finders share while a device is connected.
 *
 * @param engine by the document, and by what the camera has shown of how it takes changes: all rows go through it
 * @param configuration parameters by name, over the same engine
 * @param facts what the camera answered to the questions of identity, by the names of the document
 * @param views its channels, in order
 */
public record Ground(
        Connection connection,
        OperationEngine engine,
        Configuration configuration,
        Map<String, String> facts,
        List<View> views) {
    public Ground {
        Objects.requireNonNull(engine);
        Objects.requireNonNull(configuration);
        facts = Map.copyOf(facts);
        views = List.copyOf(views);
    }

    /** Asks for what a device need not have. Equal questions within seconds are asked once, as the row allows. */
    public Inquiry.Answer ask(Operation operation, Map<String, Value> arguments) {
        return new Inquiry(engine, context()).ask(operation, arguments);
    }

    /** Asks for what a device need not have, without arguments. */
    public Inquiry.Answer ask(Operation operation) {
        return ask(operation, Map.of());
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
