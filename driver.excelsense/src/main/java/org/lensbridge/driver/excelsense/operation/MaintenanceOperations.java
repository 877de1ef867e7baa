package org.lensbridge.driver.excelsense.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Chapter "Camera Maintenance": reset, restart and logs. */
public final class MaintenanceOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private MaintenanceOperations() {}
}
