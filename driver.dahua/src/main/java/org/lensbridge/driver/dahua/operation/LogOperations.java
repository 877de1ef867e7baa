package org.lensbridge.driver.dahua.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** The device's logs: section 4.13. */
public final class LogOperations {
    static final List<Operation> ALL = List.of();

    private LogOperations() {}
}
