package org.lensbridge.driver.genericcgi.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Sections 5.1.4 and 5.1.5: the snapshot path and the local storage. */
public final class StorageOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private StorageOperations() {}
}
