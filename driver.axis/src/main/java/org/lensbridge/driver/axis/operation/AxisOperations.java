package org.lensbridge.driver.axis.operation;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.driver.support.operation.Operation;

/** Every request of the vendor's documents as a row. */
public final class AxisOperations {
    /** All rows, chapter by chapter. */
    public static final List<Operation> ALL = Stream.of(
                    ParameterOperations.ALL,
                    DeviceOperations.ALL,
                    TimeOperations.ALL,
                    NtpOperations.ALL,
                    UserOperations.ALL,
                    MaintenanceOperations.ALL,
                    FirmwareOperations.ALL,
                    LogOperations.ALL,
                    NetworkOperations.ALL,
                    VideoOperations.ALL,
                    RtspOperations.ALL,
                    StreamProfileOperations.ALL,
                    AudioOperations.ALL,
                    PtzOperations.ALL,
                    PtzPresetOperations.ALL,
                    TourOperations.ALL,
                    OpticsOperations.ALL,
                    PortOperations.ALL,
                    VirtualInputOperations.ALL,
                    LightOperations.ALL,
                    OverlayOperations.ALL,
                    OverlayImageOperations.ALL,
                    EventOperations.ALL,
                    StorageOperations.ALL,
                    ShareOperations.ALL,
                    RecordingOperations.ALL,
                    ExportOperations.ALL)
            .flatMap(List::stream)
            .toList();

    private AxisOperations() {}
}
