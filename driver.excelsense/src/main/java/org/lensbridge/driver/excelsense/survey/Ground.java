package org.lensbridge.driver.excelsense.survey;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.SessionScope;

/**
 * What all finders share while a device is connected.
 *
 * @param engine by the document
 * @param facts what the device told of itself: section "Device Information"
 * @param views its channels, in order
 */
public record Ground(Connection connection, OperationEngine engine, Map<String, String> facts, List<View> views) {
    public Ground {
        Objects.requireNonNull(engine);
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
