package org.lensbridge.driver.dahua.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Parking spaces: chapter 9. */
public final class ParkingOperations {
    static final List<Operation> ALL = List.of();

    private ParkingOperations() {}
}
