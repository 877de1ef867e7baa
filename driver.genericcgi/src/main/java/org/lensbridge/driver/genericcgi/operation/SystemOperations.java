package org.lensbridge.driver.genericcgi.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Sections 5.1.6 to 5.1.15: defaults, backup, firmware, restart, logs, time and certificates. */
public final class SystemOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private SystemOperations() {}
}
