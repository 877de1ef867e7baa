package org.lensbridge.driver.arecont.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** What is asked of a lens beside its parameters. */
public final class LensOperations {
    /** What the focus does, in words that the document does not give. */
    public static final Operation STATUS = Operation.read(
                    "lens.status", "focus", "/get?focus=status", Answers.PAIR, "Reads what the focus does now.")
            .reused(Reuse.IN_FLIGHT);

    /** All requests, in the order of the document. */
    static final List<Operation> ALL = List.of(STATUS);

    private LensOperations() {}
}
