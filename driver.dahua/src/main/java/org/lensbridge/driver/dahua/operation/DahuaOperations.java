package org.lensbridge.driver.dahua.operation;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.driver.support.operation.Operation;

/** All rows of this driver. The chapters do not depend on it, so that any of them may be loaded first. */
public final class DahuaOperations {
    /** Every documented request that this driver knows, in the order of the chapters. */
    public static final List<Operation> ALL = Stream.of(
                    ConfigOperations.ALL,
                    StreamOperations.ALL,
                    AudioOperations.ALL,
                    SnapshotOperations.ALL,
                    VideoOperations.ALL,
                    SystemOperations.ALL,
                    NetworkOperations.ALL,
                    EventOperations.ALL,
                    PtzOperations.ALL,
                    RecordingOperations.ALL,
                    UserOperations.ALL,
                    LogOperations.ALL,
                    LensOperations.ALL,
                    StorageOperations.ALL,
                    DisplayOperations.ALL,
                    AnalyticsOperations.ALL,
                    ParkingOperations.ALL,
                    ThermalOperations.ALL,
                    AccessOperations.ALL,
                    IntercomOperations.ALL,
                    FileOperations.ALL,
                    NeighbourOperations.ALL)
            .flatMap(List::stream)
            .toList();

    private DahuaOperations() {}
}
