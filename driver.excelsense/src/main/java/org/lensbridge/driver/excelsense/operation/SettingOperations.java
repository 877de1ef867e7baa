package org.lensbridge.driver.excelsense.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Chapter "Device Settings": network, ports, time, text over the picture and disks. */
public final class SettingOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private SettingOperations() {}
}
