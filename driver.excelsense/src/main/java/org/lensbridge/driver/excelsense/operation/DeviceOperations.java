package org.lensbridge.driver.excelsense.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Chapter "Device Info". */
public final class DeviceOperations {
    /** Reads what the device is. */
    public static final Operation INFO = Operation.read(
                    "device.info",
                    "Device Information",
                    "/cgi-bin/param.cgi?action=get&type=deviceInfo",
                    Decoding.MARKED,
                    "Reads what the device is.")
            .reused(Reuse.CONFIGURATION);

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(INFO);

    private DeviceOperations() {}
}
