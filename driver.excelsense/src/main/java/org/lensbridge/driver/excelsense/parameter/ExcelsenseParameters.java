package org.lensbridge.driver.excelsense.parameter;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.parameter.ParameterDialect;

/** Every parameter of the vendor's document as a row. */
public final class ExcelsenseParameters {
    /** All rows, topic by topic. */
    public static final List<Parameter> ALL = Stream.<List<Parameter>>of(
                    DeviceParameters.ALL,
                    OverlayParameters.ALL,
                    StreamParameters.ALL,
                    AlarmParameters.ALL,
                    SensorParameters.ALL)
            .flatMap(List::stream)
            .toList();

    /** How they are read and written. */
    public static final ParameterDialect DIALECT = new ExcelsenseDialect();

    private ExcelsenseParameters() {}
}
