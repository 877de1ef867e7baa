package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Parameter;

/** The flashlight: section 14.2. */
final class NeighbourParameters {
    static final List<Parameter> ALL = List.of(
            Parameter.of("FlashLight.Enable", ValueType.FLAG, "14.2.1", "Whether the light may shine."),
            Parameter.of(
                    "FlashLight.Brightness",
                    ValueType.integer(0, 100),
                    "14.2.1",
                    "How bright it is; the document gives no range."),
            TimeSections.of("FlashLight", 24, "14.2.1", "When it may shine: a mask of 1."));

    private NeighbourParameters() {}
}
