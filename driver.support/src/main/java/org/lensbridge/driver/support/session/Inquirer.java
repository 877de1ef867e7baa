package org.lensbridge.driver.support.session;

import java.time.Clock;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;

/**
 * What all finders of a driver share while a device is connected: who asks it what it has. Drivers implement it by a record that adds what they
 * learnt of the device so far. Thread-safe.
 */
public interface Inquirer {
    /** What the session talks through. */
    Connection connection();

    /** By the document, with the quirks of this device. */
    OperationEngine engine();

    /** Asks for what a device need not have. Equal questions within seconds are asked once, as the row allows. */
    default Inquiry.Answer ask(Operation operation, Map<String, Value> arguments) {
        return new Inquiry(engine(), context()).ask(operation, arguments);
    }

    /** The same for a question without arguments. */
    default Inquiry.Answer ask(Operation operation) {
        return ask(operation, Map.of());
    }

    /** What is open. */
    default SessionScope scope() {
        return connection().scope();
    }

    /** What the runtime lends. */
    default DriverContext context() {
        return connection().context();
    }

    /** The runtime's clock. */
    default Clock clock() {
        return context().clock();
    }
}
