package org.lensbridge.driver.dahua.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Doors, cards and passages: chapter 11 and sections 12.3 and 12.4. */
public final class AccessOperations {
    static final List<Operation> ALL = List.of();

    private AccessOperations() {}
}
