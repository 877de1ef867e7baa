package org.lensbridge.driver.genericcgi.profile;

import java.util.Objects;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;

/** What all capabilities of a session talk through. */
record Ground(OperationEngine engine, SessionScope scope, DriverContext context) {
    Ground {
        Objects.requireNonNull(engine);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(context);
    }
}
