package org.lensbridge.driver.dahua.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Video analysis, heat maps and counts: chapter 8. */
public final class AnalyticsOperations {
    static final List<Operation> ALL = List.of();

    private AnalyticsOperations() {}
}
