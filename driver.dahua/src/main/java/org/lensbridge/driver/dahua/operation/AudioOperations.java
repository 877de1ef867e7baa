package org.lensbridge.driver.dahua.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Sound in and out: section 4.3. */
public final class AudioOperations {
    static final List<Operation> ALL = List.of();

    private AudioOperations() {}
}
