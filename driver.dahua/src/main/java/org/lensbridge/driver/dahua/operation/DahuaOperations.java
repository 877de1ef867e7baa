package org.lensbridge.driver.dahua.operation;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.driver.support.operation.Operation;

/** All rows of this driver. The chapters do not depend on it, so that any of them may be loaded first. */
public final class DahuaOperations {
    /** Every documented request that this driver knows, in the order of the chapters. */
    public static final List<Operation> ALL = Stream.of(
                    VideoOperations.ALL,
                    SnapshotOperations.ALL,
                    ConfigOperations.ALL,
                    SystemOperations.ALL,
                    EventOperations.ALL,
                    PtzOperations.ALL)
            .flatMap(List::stream)
            .toList();

    private DahuaOperations() {}
}
