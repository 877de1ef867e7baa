package org.lensbridge.driver.excelsense.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** The sensor. */
final class SensorParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = List.of();

    private SensorParameters() {}
}
