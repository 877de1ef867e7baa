package org.lensbridge.driver.arecont.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** Focus, zoom, iris and infrared light. */
final class LensParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = List.of();

    private LensParameters() {}
}
