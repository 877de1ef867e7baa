package org.lensbridge.driver.excelsense.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** Streams and recording. */
final class StreamParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = List.of();

    private StreamParameters() {}
}
