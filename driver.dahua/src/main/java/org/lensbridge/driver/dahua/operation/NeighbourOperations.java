package org.lensbridge.driver.dahua.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Other devices in the network and the flashlight: chapter 14. */
public final class NeighbourOperations {
    static final List<Operation> ALL =
            Tables.table("config.flashLight", "14.2.1", "FlashLight", "The light beside the lens.");

    private NeighbourOperations() {}
}
