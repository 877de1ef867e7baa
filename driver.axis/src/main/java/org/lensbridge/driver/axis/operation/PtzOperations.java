package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Pan, tilt, zoom, focus, presets and guard tours. */
public final class PtzOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private PtzOperations() {}
}
