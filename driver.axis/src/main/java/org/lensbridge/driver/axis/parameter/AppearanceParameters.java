package org.lensbridge.driver.axis.parameter;

import java.util.List;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Parameter;

/** {@code ImageSource.I0.Appearance}: the third table of the Imaging API. Most devices have it under {@code Image.I0} instead. */
final class AppearanceParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = List.of(ImagingRow.of(
                    "ImageSource.I{channel}.Appearance.AutoRotationEnabled",
                    ValueType.FLAG,
                    Rights.VIEWER_READS,
                    "Whether the picture is turned by the sensors of the device when a stream starts, rather than by Rotation.")
            .orKey("Image.I{channel}.Appearance.AutoRotationEnabled")
            .byDefault(Value.of(true)));

    private AppearanceParameters() {}
}
