package org.lensbridge.driver.axis.parameter;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Conversions;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/** What belongs to the picture beyond the Imaging API: day and night, and {@code Image.I0} with appearance and rate. */
final class ImageParameters {
    private static final String DAY_NIGHT = "network-video/daynight-api";
    private static final String STREAMING = "network-video/video-streaming";
    private static final String PROPERTIES = "network-video/parameter-management";

    /** Day and night first, then the image as devices list it. */
    static final List<Parameter> ALL = List.of(
            row(
                    "ImageSource.I{channel}.DayNight.IrCutFilter",
                    ValueType.choice("no", "yes", "auto"),
                    DAY_NIGHT,
                    "The filter against infrared light: yes for day, no for night and grey pictures, auto by the light."),
            row(
                    "ImageSource.I{channel}.DayNight.ShiftLevel",
                    ValueType.integer(0, 100),
                    DAY_NIGHT,
                    "At which light auto switches between day and night; a higher value at a darker picture."),
            row("ImageSource.I{channel}.Name", ValueType.TEXT, PROPERTIES, "The name of the sensor."),
            row(
                    "Image.I{channel}.Enabled",
                    ValueType.FLAG,
                    PROPERTIES,
                    "Whether the view area is on, which is a channel when the device is connected the next time."),
            row("Image.I{channel}.Name", ValueType.TEXT, PROPERTIES, "The name of the picture or view area."),
            row(
                    "Image.I{channel}.Appearance.Resolution",
                    ValueType.TEXT,
                    STREAMING,
                    "The size of the picture where a request names none: 1920x1080, or a name such as 4CIF."),
            row(
                    "Image.I{channel}.Appearance.Compression",
                    ValueType.integer(0, 100),
                    STREAMING,
                    "The compression where a request names none; higher is smaller and worse."),
            row(
                    "Image.I{channel}.Appearance.Rotation",
                    ValueType.choice("0", "90", "180", "270"),
                    STREAMING,
                    "How far the picture is turned clockwise."),
            row(
                    "Image.I{channel}.Appearance.MirrorEnabled",
                    ValueType.FLAG,
                    STREAMING,
                    "Whether left and right are exchanged."),
            row(
                    "Image.I{channel}.Appearance.ColorEnabled",
                    ValueType.FLAG,
                    STREAMING,
                    "Whether pictures have colours."),
            row(
                    "Image.I{channel}.Appearance.SquarePixelEnabled",
                    ValueType.FLAG,
                    STREAMING,
                    "Whether pictures of analogue sources are corrected for square pixels."),
            row(
                    "Image.I{channel}.MPEG.PCount",
                    ValueType.integer(0, 1022),
                    STREAMING,
                    "How many P-frames stand between two I-frames."),
            row(
                    "Image.I{channel}.RateControl.Mode",
                    ValueType.choice("vbr", "mbr", "abr", "cbr"),
                    STREAMING,
                    "The bit rate: variable, at most, on average or constant."),
            row(
                            "Image.I{channel}.RateControl.MaxBitrate",
                            ValueType.integer(0, 2_147_483_647),
                            STREAMING,
                            "The highest bit rate; 0 for none.")
                    .in("kbit/s"),
            row(
                    "Image.I{channel}.RateControl.Priority",
                    ValueType.choice("none", "quality", "framerate"),
                    STREAMING,
                    "What is kept when the bit rate does not do."),
            row(
                            "Image.I{channel}.Stream.FPS",
                            ValueType.integer(0, 1000),
                            STREAMING,
                            "The highest frame rate; 0 for all that the camera has.")
                    .in("frames/s"));

    private ImageParameters() {}

    private static Parameter row(String key, ValueType type, String section, String text) {
        Parameter row = Parameter.of(key, type, section, text).at(Index.channel(0));
        return type instanceof ValueType.FlagType ? row.as(Conversions.YES_NO) : row;
    }
}
