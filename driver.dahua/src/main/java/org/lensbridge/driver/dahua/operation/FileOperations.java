package org.lensbridge.driver.dahua.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Files by other finders, bandwidth, protection and daylight: chapter 13. */
public final class FileOperations {
    static final List<Operation> ALL = List.of();

    private FileOperations() {}
}
