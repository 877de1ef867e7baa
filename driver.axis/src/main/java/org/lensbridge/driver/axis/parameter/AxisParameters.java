package org.lensbridge.driver.axis.parameter;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.parameter.ParameterDialect;

/** Every parameter of the vendor's documents as a row, and how they are read and written. */
public final class AxisParameters {
    /** How the device is asked for them. */
    public static final ParameterDialect DIALECT =
            new AxisDialect(ParameterOperations.LIST, ParameterOperations.UPDATE);

    /** All rows, group by group. */
    public static final List<Parameter> ALL = Stream.<List<Parameter>>of(
                    SensorParameters.ALL,
                    SourceParameters.ALL,
                    AppearanceParameters.ALL,
                    ImageParameters.ALL,
                    TimeParameters.ALL,
                    NetworkParameters.ALL)
            .flatMap(List::stream)
            .toList();

    private AxisParameters() {}
}
