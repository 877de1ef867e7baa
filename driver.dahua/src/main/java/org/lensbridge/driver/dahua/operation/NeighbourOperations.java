package org.lensbridge.driver.dahua.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Other devices in the network and the flashlight: chapter 14. */
public final class NeighbourOperations {
    static final List<Operation> ALL = List.of();

    private NeighbourOperations() {}
}
