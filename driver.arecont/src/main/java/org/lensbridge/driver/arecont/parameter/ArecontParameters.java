package org.lensbridge.driver.arecont.parameter;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * Every parameter that the vendor's document reads or writes as a row. What stands under "Schemas" for streams only, such as {@code res} and {@code ssn},
 * are arguments of their requests, and {@code params} is three actions.
 */
public final class ArecontParameters {
    /** All rows, topic by topic. */
    public static final List<Parameter> ALL = Stream.<List<Parameter>>of(
                    ImageParameters.ALL,
                    MotionParameters.ALL,
                    LensParameters.ALL,
                    StreamParameters.ALL,
                    NetworkParameters.ALL,
                    RecordingParameters.ALL,
                    DeviceParameters.ALL)
            .flatMap(List::stream)
            .toList();

    private ArecontParameters() {}
}
