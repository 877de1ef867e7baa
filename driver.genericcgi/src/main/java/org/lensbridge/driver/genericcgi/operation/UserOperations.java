package org.lensbridge.driver.genericcgi.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Sections 5.1.2 and 5.1.3: users and what they may do. */
public final class UserOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private UserOperations() {}
}
