package org.lensbridge.driver.axis.parameter;

import java.util.List;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Parameter;

/** {@code ImageSource.I0.Sensor}: the first table of the Imaging API. What a product lacks, its own list lacks. */
final class SensorParameters {
    private static final ValueType WINDOW =
            ValueType.choice("auto", "right", "left", "upper", "lower", "spot", "custom");
    private static final ValueType TIME = ValueType.integer(-60, 2_000_000);
    private static final String TIMES =
            "Negative values count frames of the sensor's frame rate (at 30 frames per second -5 is 167 ms), positive ones microseconds.";

    /** In the order of the document. */
    static final List<Parameter> ALL = List.of(
            row(
                            "BacklightCompensation",
                            ValueType.FLAG,
                            "Whether darker objects in front of a bright background become clearer. Without effect while DynamicContrastEnabled"
                                    + " is on or ExposureWindow is not auto.")
                    .byDefault(Value.of(true)),
            percent("BlueBalance", 50, "The gain of blue while WhiteBalance is manual."),
            percent("Brightness", 50, "The brightness."),
            percent("ColorDesaturation", 100, "How far colours are taken away in low light; 100 takes away all."),
            percent("ColorLevel", 50, "The saturation of colours."),
            percent("Contrast", 50, "The contrast."),
            coordinate("CoordX", "Where the white balance is measured, from left to right."),
            coordinate("CoordY", "Where the white balance is measured, from top to bottom."),
            row(
                    "DynamicContrastEnabled",
                    ValueType.FLAG,
                    "Whether scenes with much light and dark become clearer. Only some products have it, with a default of their own."),
            percent(
                    "DynamicContrastLevel",
                    50,
                    "Whether bright parts (high values) or dark parts (low values) are to be clear. Only some products have it."),
            row(
                            "Exposure",
                            ValueType.choice("auto", "flickerfree50", "flickerfree60", "hold"),
                            "How exposure is controlled: flickerfree50 and flickerfree60 avoid the flicker of lamps, hold keeps the"
                                    + " exposure whatever the light does.")
                    .byDefault(Value.of("auto")),
            percent("ExposureValue", 50, "The exposure that is aimed at."),
            row(
                            "ExposurePriority",
                            ValueType.choice("0", "50", "100"),
                            "What goes first: 0 little noise, at the cost of motion blur and frame rate; 100 motion, at the cost of noise;"
                                    + " 50 neither.")
                    .byDefault(Value.of("50")),
            percent("ExposureResponsiveness", 50, "How fast exposure follows the light; a lower value is steadier."),
            row(
                            "ExposureWindow",
                            WINDOW,
                            "The part of the picture that decides the automatic exposure; custom on some products only.")
                    .byDefault(Value.of("auto")),
            row("MaxExposureTime", TIME, "The longest exposure time; range and default depend on the camera. " + TIMES),
            row(
                    "MinExposureTime",
                    TIME,
                    "The shortest exposure time; range and default depend on the camera. " + TIMES),
            percent("MaxGain", 100, "How much gain may be used; 0 is the least that the hardware has, 100 all."),
            percent("MinGain", 0, "How much gain must be used; 0 is the least that the hardware has, 100 all."),
            percent("RedBalance", 50, "The gain of red while WhiteBalance is manual."),
            percent("Sharpness", 50, "The sharpness."),
            percent("SNF", 100, "The strength of the spatial noise filter."),
            percent("TNF", 100, "The strength of the temporal noise filter."),
            percent(
                    "ToneMapping",
                    50,
                    "The amount of tone mapping: 0 is the usual gamma only, more makes things easier to see."),
            row("WDR", ValueType.choice("off", "on"), "Wide dynamic range; the default depends on the camera."),
            row(
                    "WDRLevel",
                    ValueType.integer(0, 100),
                    "The strength of wide dynamic range; range and default depend on the camera."),
            row(
                            "WhiteBalance",
                            ValueType.choice(
                                    "auto",
                                    "auto_indoor",
                                    "auto_outdoor",
                                    "hold",
                                    "manual",
                                    "fixed_outdoor1",
                                    "fixed_outdoor2",
                                    "fixed_indoor",
                                    "fixed_fluor1",
                                    "fixed_fluor2"),
                            "What the light is taken for: measured (auto, auto_indoor, auto_outdoor), as it is (hold), by an object without"
                                    + " colour (manual, then CoordX and CoordY, then RedBalance and BlueBalance), sun (fixed_outdoor1, 5500 K),"
                                    + " clouds (fixed_outdoor2, 6500 K), bulbs (fixed_indoor, 3000 K), fluorescent lamps (fixed_fluor1, 4000 K,"
                                    + " and fixed_fluor2, 3000 K).")
                    .byDefault(Value.of("auto")),
            row(
                            "WhiteBalanceWindow",
                            ValueType.choice("auto", "custom"),
                            "The part of the picture whose light is compensated; size and place of custom can be set.")
                    .byDefault(Value.of("auto")),
            percent("LocalContrast", 50, "The local contrast, for scenes with much light and dark."),
            stabilizer(
                            "Stabilizer",
                            ValueType.choice("off", "on", "low", "high"),
                            "The image stabiliser; products with a frequency that can be set have low and high, the others on.")
                    .byDefault(Value.of("off")),
            stabilizer(
                    "StabilizerType",
                    ValueType.choice("electronic", "optical", "limitedOptical"),
                    "How the picture is stabilised; limitedOptical must not be used all the time. The default depends on the product."),
            stabilizer(
                            "StabilizerMargin",
                            ValueType.integer(0, 9999),
                            "The largest amplitude that is stabilised, in hundredths of a degree.")
                    .byDefault(Value.of(50)),
            stabilizer(
                            "StabilizerFocalLength",
                            ValueType.integer(0, 2_147_483_646),
                            "The focal length of the lens, for one that does not tell its zoom.")
                    .byDefault(Value.of(0))
                    .in("micrometres"),
            row(
                            "Defog",
                            ValueType.choice("off", "on", "auto"),
                            "Contrast against fog: always as strong as DefogEffect says (on), or as needed with limits by DefogEffect (auto).")
                    .byDefault(Value.of("off")),
            percent("DefogEffect", 0, "How strong Defog is; the range differs between on and auto."),
            row(
                            "SensorProtector",
                            ValueType.choice("close", "open"),
                            "The mechanical shutter that some products have against sunlight.")
                    .byDefault(Value.of("close"))
                    .causing("With close the sensor gets no light and there is no video."));

    private SensorParameters() {}

    private static String key(String name) {
        return "ImageSource.I{channel}.Sensor." + name;
    }

    private static Parameter row(String name, ValueType type, String text) {
        return ImagingRow.of(key(name), type, text);
    }

    private static Parameter percent(String name, int factory, String text) {
        return ImagingRow.percent(key(name), factory, text);
    }

    private static Parameter coordinate(String name, String text) {
        return row(name, ValueType.integer(0, 9999), text)
                .byDefault(Value.of(5000))
                .causing("Setting it makes the camera measure the white balance there.");
    }

    private static Parameter stabilizer(String name, ValueType type, String text) {
        return ImagingRow.of(key(name), type, Rights.VIEWER_READS, text);
    }
}
