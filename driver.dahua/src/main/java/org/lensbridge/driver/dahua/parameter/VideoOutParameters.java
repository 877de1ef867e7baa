package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Conversions;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/** Television standard and local outputs: sections 4.5.11 and 4.5.21. Outputs are no channels and count from 0. */
final class VideoOutParameters {
    private static final ValueType SHARE = ValueType.integer(0, 100);
    private static final ValueType PIXELS = ValueType.integer(0, 65_535);
    private static final String[] FORMATS = {"Auto", "TV", "VGA", "DVI"};
    /** The example puts typographic quotes around the value. */
    private static final Map<String, String> QUOTED =
            Map.of("“Auto”", "Auto", "“TV”", "TV", "“VGA”", "VGA", "“DVI”", "DVI");

    static final List<Parameter> STANDARD = List.of(
            Parameter.of("VideoStandard", ValueType.choice("PAL", "NTSC"), "4.5.11", "The television standard."));

    static final List<Parameter> OUTPUTS = List.of(
            row("Margin[{edge}]", PIXELS, "The margins around the picture.").at(new Index("edge", 0, 3)),
            row("Color.Brightness", SHARE, "The brightness."),
            row("Color.Contrast", SHARE, "The contrast."),
            row("Color.Satuation", SHARE, "The saturation.").orKey("VideoOut[{output}].Color.Saturation"),
            row("Color.Hue", SHARE, "The hue."),
            row("Mode.Width", PIXELS, "The width of the picture.").in("pixels"),
            row("Mode.Height", PIXELS, "The height of the picture.").in("pixels"),
            row("Mode.BPP", ValueType.integer(1, 64), "The bits of a pixel.").in("bits"),
            row("Mode.Format", ValueType.choice(FORMATS), "The kind of the output.")
                    .as(Conversions.words(QUOTED, FORMATS)),
            row("Mode.RefreshRate", ValueType.integer(1, 1000), "How often the picture is drawn.")
                    .in("hertz"));

    private VideoOutParameters() {}

    private static Parameter row(String name, ValueType type, String text) {
        return Parameter.of("VideoOut[{output}]." + name, type, "4.5.21", text).at(new Index("output", 0, 15));
    }
}
