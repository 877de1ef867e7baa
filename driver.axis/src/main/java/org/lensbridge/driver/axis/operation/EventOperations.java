package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Events and their stream. */
public final class EventOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private EventOperations() {}
}
