package org.lensbridge.driver.arecont.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** What streams are made with. */
final class StreamParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = List.of();

    private StreamParameters() {}
}
