package org.lensbridge.driver.dahua.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Video talk, announcements and alarm records: sections 12.1, 12.2, 12.5 and 12.6. */
public final class IntercomOperations {
    static final List<Operation> ALL = List.of();

    private IntercomOperations() {}
}
