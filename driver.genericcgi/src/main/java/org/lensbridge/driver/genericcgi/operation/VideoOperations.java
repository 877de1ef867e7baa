package org.lensbridge.driver.genericcgi.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Sections 5.2 and 5.5: pictures and streams. */
public final class VideoOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private VideoOperations() {}
}
