package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Identity: what the device is and which interfaces it has. */
public final class DeviceOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private DeviceOperations() {}
}
