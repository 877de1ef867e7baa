package org.lensbridge.driver.dahua.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Recording and its files: section 4.11. */
public final class RecordingOperations {
    static final List<Operation> ALL = List.of();

    private RecordingOperations() {}
}
