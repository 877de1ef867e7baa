package org.lensbridge.driver.axis.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** {@code ImageSource.I0.Sensor}: the first table of the Imaging API. */
final class SensorParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = List.of();

    private SensorParameters() {}
}
