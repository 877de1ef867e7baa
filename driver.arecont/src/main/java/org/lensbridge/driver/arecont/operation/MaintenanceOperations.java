package org.lensbridge.driver.arecont.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** The actions of {@code params}: settings to flash, factory settings, restart. */
public final class MaintenanceOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private MaintenanceOperations() {}
}
