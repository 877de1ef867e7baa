package org.lensbridge.driver.excelsense.operation;

import java.util.List;
import java.util.OptionalInt;
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

    /**
     * All rows for a device as it is reached: RTSP addresses have this host instead of the one that the device tells.
     *
     * @param host of the device
     * @param port for RTSP; empty for the one that the device tells
     */
    public static List<Operation> reachedAt(String host, OptionalInt port) {
        return ALL.stream()
                .map(row -> row.equals(LiveOperations.RTSP) ? LiveOperations.rtspAt(host, port) : row)
                .toList();
    }
}
