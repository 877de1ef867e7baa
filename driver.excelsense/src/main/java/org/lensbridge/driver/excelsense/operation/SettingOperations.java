package org.lensbridge.driver.excelsense.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Chapter "Device Settings": network, ports, time, text over the picture and disks. */
public final class SettingOperations {
    private static final String GET = "/cgi-bin/param.cgi?action=get&type=";

    /** Reads the time of the device. */
    public static final Operation TIME = Operation.read(
            "time.get", "Device Time", GET + "dateTime", Decoding.MARKED, "Reads the device's date and time.");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(TIME);

    private SettingOperations() {}
}
