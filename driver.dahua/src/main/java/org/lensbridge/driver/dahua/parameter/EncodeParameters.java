package org.lensbridge.driver.dahua.parameter;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * How a stream is coded: section 4.5.5, appendices A and B. Channels and streams count from 0 here.
 *
 * @param enabled whether the stream is coded at all
 * @param compression the codec, as the vendor names it
 * @param width of the picture
 * @param height of the picture
 * @param framesPerSecond below 1 for several seconds per frame
 * @param all every row, in the order of the appendices
 */
public record EncodeParameters(
        Parameter enabled,
        Parameter compression,
        Parameter width,
        Parameter height,
        Parameter framesPerSecond,
        List<Parameter> all) {
    /** The lowest frame rate of the document. */
    static final BigDecimal SLOWEST = new BigDecimal("0.2");

    /** The main stream; its records 0 to 2 (regular, motion, alarm) differ in recording only. */
    public static final EncodeParameters MAIN = of("Encode[{channel}].MainFormat[{stream}]");

    /** The extra streams. */
    public static final EncodeParameters EXTRA = of("Encode[{channel}].ExtraFormat[{stream}]");

    /** The name of a channel: section 4.5.7. */
    public static final Parameter CHANNEL_TITLE = Parameter.of(
                    "ChannelTitle[{channel}].Name", ValueType.TEXT, "4.5.7", "The name of the channel.")
            .at(Index.channel(0));

    public EncodeParameters {
        all = List.copyOf(all);
    }

    private static EncodeParameters of(String head) {
        ValueType size = ValueType.integer(1, 65_535);
        Parameter enabled = row(head + ".VideoEnable", ValueType.FLAG, "Whether the stream is coded.");
        Parameter compression = row(
                head + ".Video.Compression",
                ValueType.choice("MPEG4", "MPEG2", "MPEG1", "MJPG", "H.263", "H.264", "H.265"),
                "The codec.");
        Parameter height =
                row(head + ".Video.Height", size, "The height of the picture.").in("pixels");
        Parameter width =
                row(head + ".Video.Width", size, "The width of the picture.").in("pixels");
        // The document ends at 30 frames per second and a GOP of 100; models that came after it reach several times
        // that.
        Parameter rate = row(
                        head + ".Video.FPS",
                        new ValueType.DecimalType(SLOWEST, BigDecimal.valueOf(240)),
                        "The frame rate; below 1 for several seconds per frame.")
                .in("frames per second");
        Stream<Parameter> video = Stream.of(
                row(head + ".Video.BitRate", ValueType.integer(1, 200_000), "The bit rate.")
                        .in("kbit/s"),
                row(head + ".Video.BitRateControl", ValueType.choice("CBR", "VBR"), "Constant or variable bit rate."),
                compression,
                rate,
                row(head + ".Video.GOP", ValueType.integer(1, 400), "From one key frame to the next.")
                        .in("frames"),
                height,
                width,
                row(
                        head + ".Video.Profile",
                        ValueType.choice("Baseline", "Main", "Extended", "High"),
                        "The profile of H.264."),
                row(
                        head + ".Video.Quality",
                        ValueType.integer(1, 6),
                        "The quality at a variable bit rate, from 1, the worst, to 6."),
                enabled);
        return new EncodeParameters(
                enabled,
                compression,
                width,
                height,
                rate,
                Stream.concat(video, audio(head)).toList());
    }

    private static Stream<Parameter> audio(String head) {
        return Stream.of(
                row(head + ".Audio.Bitrate", ValueType.integer(1, 2000), "The bit rate of the sound.")
                        .in("kbit/s"),
                row(head + ".Audio.Compression", new ValueType.TextType(32), "The codec of the sound, such as G.711A."),
                row(head + ".Audio.Depth", ValueType.integer(1, 64), "The size of a sample.")
                        .in("bits"),
                row(head + ".Audio.Frequency", ValueType.integer(1, 200_000), "The rate of samples.")
                        .in("Hz"),
                row(
                        head + ".Audio.Mode",
                        ValueType.integer(0, 7),
                        "The mode of AMR, from 0 (4.75 kbit/s) to 7 (12.2 kbit/s)."),
                row(head + ".AudioEnable", ValueType.FLAG, "Whether the stream has sound."));
    }

    private static Parameter row(String key, ValueType type, String text) {
        return Parameter.of(key, type, "4.5.5", text).at(Index.channel(0)).at(new Index("stream", 0, 2));
    }
}
