package org.lensbridge.driver.genericcgi.operation;

import java.util.List;
import org.lensbridge.driver.support.operation.Operation;

/** Section 5.3: pan, tilt, zoom, focus, presets and sequence lines. */
public final class PtzOperations {

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of();

    private PtzOperations() {}
}
