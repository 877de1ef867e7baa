package org.lensbridge.driver.dahua.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Disks, network shares and storage groups: chapter 6. */
public final class StorageOperations {
    static final List<Operation> ALL = List.of();

    private StorageOperations() {}
}
