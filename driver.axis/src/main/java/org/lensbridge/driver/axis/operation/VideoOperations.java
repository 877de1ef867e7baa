package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Pictures and streams. */
public final class VideoOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private VideoOperations() {}
}
