package org.lensbridge.driver.excelsense.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Chapter "User Management". */
public final class UserOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private UserOperations() {}
}
