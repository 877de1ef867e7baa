package org.lensbridge.driver.dahua.parameter;

import java.math.BigDecimal;
import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * How a stream is coded: section 4.5.5, appendix A. Channels and streams count from 0 here.
 *
 * @param enabled whether the stream is coded at all
 * @param compression the codec, as the vendor names it
 * @param width of the picture
 * @param height of the picture
 * @param framesPerSecond below 1 for several seconds per frame
 */
public record EncodeParameters(
        Parameter enabled, Parameter compression, Parameter width, Parameter height, Parameter framesPerSecond) {
    /** The main stream; its records 0 to 2 (regular, motion, alarm) differ in recording only. */
    public static final EncodeParameters MAIN = of("Encode[{channel}].MainFormat[{stream}]");

    /** The extra streams. */
    public static final EncodeParameters EXTRA = of("Encode[{channel}].ExtraFormat[{stream}]");

    /** The name of a channel: section 4.5.7. */
    public static final Parameter CHANNEL_TITLE =
            Parameter.of("ChannelTitle[{channel}].Name", ValueType.TEXT, "", "4.5.7", "The name of the channel.");

    private static EncodeParameters of(String head) {
        ValueType codec = ValueType.choice("MPEG4", "MPEG2", "MPEG1", "MJPG", "H.263", "H.264", "H.265");
        ValueType size = ValueType.integer(1, 65_535);
        ValueType rate = new ValueType.DecimalType(new BigDecimal("0.2"), BigDecimal.valueOf(1000));
        return new EncodeParameters(
                row(head + ".VideoEnable", ValueType.FLAG, "", "Whether the stream is coded."),
                row(head + ".Video.Compression", codec, "", "The codec."),
                row(head + ".Video.Width", size, "pixels", "The width of the picture."),
                row(head + ".Video.Height", size, "pixels", "The height of the picture."),
                row(head + ".Video.FPS", rate, "frames per second", "The frame rate."));
    }

    private static Parameter row(String key, ValueType type, String unit, String text) {
        return Parameter.of(key, type, unit, "4.5.5", text);
    }

    /** The rows. */
    public List<Parameter> all() {
        return List.of(enabled, compression, width, height, framesPerSecond);
    }
}
