package org.lensbridge.driver.dahua.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Focus, zoom, sharpness and wiper of the lens: chapter 5. */
public final class LensOperations {
    static final List<Operation> ALL = List.of();

    private LensOperations() {}
}
