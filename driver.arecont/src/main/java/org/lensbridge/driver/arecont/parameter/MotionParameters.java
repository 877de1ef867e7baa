package org.lensbridge.driver.arecont.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** Motion detection and privacy masks. */
final class MotionParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = List.of();

    private MotionParameters() {}
}
