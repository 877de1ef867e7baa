package org.lensbridge.driver.dahua.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Users and groups: section 4.12. */
public final class UserOperations {
    static final List<Operation> ALL = List.of();

    private UserOperations() {}
}
