package org.lensbridge.driver.excelsense.operation;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.driver.support.operation.Operation;

/** Every request of the vendor's documents as a row. */
public final class ExcelsenseOperations {
    /** All rows, chapter by chapter. */
    public static final List<Operation> ALL = Stream.of(
                    DeviceOperations.ALL,
                    SettingOperations.ALL,
                    OverlayOperations.ALL,
                    StreamOperations.ALL,
                    RecordOperations.ALL,
                    AlarmOperations.ALL,
                    ProtocolOperations.ALL,
                    UserOperations.ALL,
                    SensorOperations.ALL,
                    MaintenanceOperations.ALL,
                    LiveOperations.ALL)
            .flatMap(List::stream)
            .toList();

    private ExcelsenseOperations() {}
}
