package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * Thermography: section 10.1, and all of chapter 10. Channels and all indexes count from 0. Most ranges are the device's own (10.1.1); the
 * document has examples of them.
 */
final class ThermalParameters {
    private static final ValueType BYTE = ValueType.integer(0, 255);
    private static final ValueType SHARE = ValueType.integer(0, 100);
    private static final ValueType UINT32 = ValueType.integer(0, 0xFFFF_FFFFL);

    static final List<Parameter> ALL = Stream.of(thermography(), RadiometryParameters.ALL.stream())
            .flatMap(rows -> rows)
            .toList();

    private ThermalParameters() {}

    private static Stream<Parameter> thermography() {
        return Stream.of(
                row("EZoom", ValueType.integer(0, 24), "The electronic zoom."),
                row(
                        "Colorization",
                        // Section 10.1.1 writes them without blanks, 10.1.2 with; a device tells its own spelling.
                        ValueType.choice(
                                "White Hot",
                                "Black Hot",
                                "WhiteHot",
                                "BlackHot",
                                "Fusion",
                                "Rainbow",
                                "Globow",
                                "Ironbow1",
                                "Ironbow2",
                                "Sepia",
                                "Color1",
                                "Color2",
                                "IceFire",
                                "Rain",
                                "RedHot",
                                "GreenHot"),
                        "The colours of warm and cold."),
                row("SmartOptimizer", SHARE, "How much the picture is optimized."),
                row(
                        "OptimizedRegion.Type",
                        ValueType.choice(
                                "Full Screen",
                                "Sky",
                                "Ground",
                                "Horizontal",
                                "Center 75%",
                                "Center 50%",
                                "Center 25%",
                                "Custom"),
                        "For which part of the picture it is optimized."),
                row("OptimizedRegion.Enable", ValueType.FLAG, "Whether it is optimized for a part of the picture."),
                row(
                                "OptimizedRegion.Regions[{region}][{edge}u]",
                                ValueType.integer(0, 8191),
                                "A part of the picture of type Custom: left, top, right, bottom.")
                        .orKey("ThermographyOptions[{channel}][{config}].OptimizedRegion.Regions[{region}][{edge}]")
                        .at(new Index("region", 0, 3))
                        .at(new Index("edge", 0, 3)),
                row("Agc", BYTE, "How the gain is controlled."),
                row("AgcMaxGain", BYTE, "The largest gain."),
                row("AgcPlateau", SHARE, "The plateau of the gain control."),
                row(
                        "Mode",
                        ValueType.choice("HighTemperature", "LowTemperature", "Auto"),
                        "The range of temperatures."),
                row("Auto.LowToHigh", UINT32, "From which temperature on Auto changes to HighTemperature."),
                row("Auto.LHROI", SHARE, "For how much of the picture that must hold.")
                        .in("%"),
                row("Auto.HighToLow", UINT32, "Until which temperature Auto changes to LowTemperature."),
                row("Auto.HLROI", SHARE, "For how much of the picture that must hold.")
                        .in("%"));
    }

    private static Parameter row(String name, ValueType type, String text) {
        return Parameter.of("ThermographyOptions[{channel}][{config}]." + name, type, "10.1.2", text)
                .at(Index.channel(0))
                .at(new Index("config", 0, 2));
    }
}
