package org.lensbridge.driver.axis.parameter;

import java.util.List;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Parameter;

/** {@code ImageSource.I0}: the second table of the Imaging API. */
final class SourceParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = List.of(
            row(
                            "AutoRotation",
                            ValueType.choice("0", "90", "180", "270"),
                            Rights.VIEWER_READS,
                            "How far the device is turned, as its sensors measure it.")
                    .in("degrees"),
            row(
                            "CameraTiltOrientation",
                            ValueType.choice("-90", "0", "90"),
                            Rights.VIEWER_READS,
                            "How the camera is mounted: -90 on the ceiling, 0 on a wall, 90 on a desk.")
                    .in("degrees"),
            row(
                            "ShockTriggeredLensCalibration",
                            ValueType.FLAG,
                            Rights.ADMINISTRATOR_WRITES,
                            "Whether the lens is calibrated after a shock; shock detection must be on and configured.")
                    .byDefault(Value.of(false)));

    private SourceParameters() {}

    private static Parameter row(String name, ValueType type, Rights rights, String text) {
        return ImagingRow.of("ImageSource.I{channel}." + name, type, rights, text);
    }
}
