package org.lensbridge.driver.dahua.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Local screens: chapter 7. */
public final class DisplayOperations {
    static final List<Operation> ALL = List.of();

    private DisplayOperations() {}
}
