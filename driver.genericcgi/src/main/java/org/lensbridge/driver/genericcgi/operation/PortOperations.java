package org.lensbridge.driver.genericcgi.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Section 5.4.1: inputs and outputs. */
public final class PortOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private PortOperations() {}
}
