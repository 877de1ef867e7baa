package org.lensbridge.driver.dahua.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Thermography and radiometry: chapter 10. */
public final class ThermalOperations {
    static final List<Operation> ALL = List.of();

    private ThermalOperations() {}
}
