package org.lensbridge.driver.arecont.parameter;

import static org.lensbridge.driver.arecont.parameter.Rows.choice;
import static org.lensbridge.driver.arecont.parameter.Rows.count;
import static org.lensbridge.driver.arecont.parameter.Rows.number;
import static org.lensbridge.driver.arecont.parameter.Rows.ofSensor;
import static org.lensbridge.driver.arecont.parameter.Rows.signed;
import static org.lensbridge.driver.arecont.parameter.Rows.text;
import static org.lensbridge.driver.arecont.parameter.Rows.toggle;

import java.util.List;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * Day and night, colours, exposure and cropping. The document gives no ranges. Its examples show the lower ends; the upper ends for sharpness, the seven
 * grades of saturation, red, blue and shutter times are those that the vendor's own client library lets through, and brightness ends as far above zero as
 * it begins below.
 */
final class ImageParameters {
    private static final String WINDOW = "The exposure window: ";
    private static final String IMPLICIT = "For requests of img.jpg, which have no arguments: ";
    private static final String CUSTOM = "Of the custom exposure mode: ";
    private static final String WHITE = "The window for white balance: ";
    private static final String CROP = "Cropping of the sensor: ";
    private static final String PIXELS = "pixels";

    /** In the order of the document. */
    static final List<Parameter> ALL = List.of(
            toggle("day_binning", "Whether pixels are binned by day, of cameras that can."),
            toggle("night_binning", "Whether pixels are binned by night, of cameras that can."),
            choice(
                            "daynight",
                            "Day or night; dual gives colour and grey pictures at the same time.",
                            "auto",
                            "day",
                            "night",
                            "dual")
                    .byDefault(Value.of("auto")),
            toggle(
                    "upscaling",
                    "Whether grey pictures are as large as those in colour, which else are 1.6 times larger."),
            text("channelenable", "The channels that are enabled."),
            choice("rotate", "How the picture is turned; 90 and 270 by newer models.", "0", "90", "180", "270")
                    .in("degrees"),
            ofSensor(number("brightness", "Brightness.", -50, 50)),
            ofSensor(number("sharpness", "Sharpness.", 0, 4)),
            ofSensor(number("saturation", "Saturation of colours.", 0, 6)),
            ofSensor(number("blue", "Balance of blue.", -10, 10)),
            ofSensor(number("red", "Balance of red.", -10, 10)),
            ofSensor(choice("illum", "The light.", "auto", "indoor", "outdoor", "mlx")),
            ofSensor(choice("freq", "Mains frequency, for light indoors.", "50", "60")
                    .in("Hz")),
            ofSensor(choice(
                    "lowlight", "Exposure in low light.", "highspeed", "speed", "balance", "quality", "moonlight")),
            ofSensor(number("shortexposures", "Shutter time of the exposure mode highspeed.", 1, 80)
                    .in("ms")),
            ofSensor(toggle("autoexp", "Whether exposure is automatic.")),
            ofSensor(choice("exposure", "The mode of automatic exposure.", "auto", "on", "off")),
            count("expwndleft", WINDOW + "left.").in(PIXELS),
            count("expwndtop", WINDOW + "top.").in(PIXELS),
            count("expwndwidth", WINDOW + "width.").in(PIXELS),
            count("expwndheight", WINDOW + "height.").in(PIXELS),
            count("sensorleft", CROP + "from the left.").in(PIXELS),
            count("sensortop", CROP + "from the top.").in(PIXELS),
            count("sensorwidth", CROP + "width; both sides are cut by half of what is left out.")
                    .in(PIXELS),
            count("sensorheight", CROP + "height; top and bottom are cut by half of what is left out.")
                    .in(PIXELS),
            count("imgleft", IMPLICIT + "left.").in(PIXELS),
            count("imgtop", IMPLICIT + "top.").in(PIXELS),
            count("imgwidth", IMPLICIT + "width.").in(PIXELS),
            count("imgheight", IMPLICIT + "height.").in(PIXELS),
            number("imgquality", IMPLICIT + "quality.", 1, 65_535),
            choice("imgres", IMPLICIT + "resolution.", "full", "half"),
            ofSensor(count("kneepoint", CUSTOM + "knee point.")),
            ofSensor(count("analoggain", CUSTOM + "analog gain.")),
            ofSensor(count("maxkneegain", CUSTOM + "most gain at the knee.")),
            ofSensor(count("maxexptime", CUSTOM + "longest exposure.")),
            ofSensor(count("maxdigitalgain", CUSTOM + "most digital gain.")),
            toggle("cropping", "Flexible cropping."),
            toggle("1080p_mode", "1080p mode, of models 10xx5."),
            toggle("casino_mode", "Casino mode, of models with 1080p."),
            count("spacialfilter", "Filter of noise in low light."),
            toggle("white_balance", "White balance."),
            toggle("wbwndctrl", "Whether white balance goes by its window."),
            count("wbwndleft", WHITE + "left.").in(PIXELS),
            count("wbwndtop", WHITE + "top.").in(PIXELS),
            count("wbwndwidth", WHITE + "width from the left.").in(PIXELS),
            count("wbwndheight", WHITE + "height from the top.").in(PIXELS),
            count("gamma", "Gamma, of cameras with one sensor and of SurroundVideo 1."),
            count("gamma2", "Gamma of the second sensor, of cameras with two."),
            toggle("motion_compensation", "Motion compensation."),
            toggle("equalbright", "Whether the sensors of a camera with several are equally bright."),
            toggle("equalcolor", "Whether the sensors of a camera with several have equal colours."),
            toggle("vertical_alignment", "Whether the sensors of a camera with several are aligned."),
            ofSensor(signed("vertical_shift", "How far the sensor is shifted vertically.")),
            text("exp_ref_channel", "The channel that wide dynamic range goes by, or off."));

    private ImageParameters() {}
}
