package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Time, users, restart, factory settings, reports, logs and firmware. */
public final class SystemOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private SystemOperations() {}
}
