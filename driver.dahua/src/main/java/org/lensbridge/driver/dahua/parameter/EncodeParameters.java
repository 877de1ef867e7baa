package org.lensbridge.driver.dahua.parameter;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * How a stream is coded: section 4.5.5, appendices A and B, and what only its example shows. Channels and streams count from 0 here.
 *
 * @param enabled whether the stream is coded at all
 * @param compression the codec, as the vendor names it
 * @param width of the picture
 * @param height of the picture
 * @param resolution width and height as one text, beside them or in their place
 * @param framesPerSecond below 1 for several seconds per frame
 * @param all every row, in the order of the appendices
 */
public record EncodeParameters(
        Parameter enabled,
        Parameter compression,
        Parameter width,
        Parameter height,
        Parameter resolution,
        Parameter framesPerSecond,
        List<Parameter> all) {
    /** The lowest frame rate of the document. */
    static final BigDecimal SLOWEST = new BigDecimal("0.2");

    /** The main stream; its records 0 to 3 (regular, motion, alarm, emergency) differ in recording only. */
    public static final EncodeParameters MAIN = of("Encode[{channel}].MainFormat[{stream}]", 3);

    /** The extra streams. */
    public static final EncodeParameters EXTRA = of("Encode[{channel}].ExtraFormat[{stream}]", 2);

    /** The pictures that a device takes by itself: 0 to 3 as those of the main stream. */
    public static final EncodeParameters SNAP = of("Encode[{channel}].SnapFormat[{stream}]", 3);

    /** Whether the encoder follows what moves: section 4.5.6. */
    public static final Parameter REGION = Parameter.of(
                    "VideoEncodeROI[{channel}].DynamicTrack",
                    ValueType.FLAG,
                    "4.5.6",
                    "Whether the region of interest follows what moves.")
            .at(Index.channel(0));

    /** The name of a channel: section 4.5.7. */
    public static final Parameter CHANNEL_TITLE = Parameter.of(
                    "ChannelTitle[{channel}].Name", ValueType.TEXT, "4.5.7", "The name of the channel.")
            .at(Index.channel(0));

    public EncodeParameters {
        all = List.copyOf(all);
    }

    /** Where the rows of one kind of stream stand. */
    private record Head(String head, int last) {
        Parameter row(String name, ValueType type, String text) {
            return Parameter.of(head + name, type, "4.5.5", text)
                    .at(Index.channel(0))
                    .at(new Index("stream", 0, last));
        }
    }

    private static EncodeParameters of(String stream, int last) {
        Head head = new Head(stream, last);
        ValueType size = ValueType.integer(1, 65_535);
        Parameter enabled = head.row(".VideoEnable", ValueType.FLAG, "Whether the stream is coded.");
        Parameter compression = head.row(
                ".Video.Compression",
                // The document ends before H.265 and before the profiles of H.264 that devices name with letters.
                ValueType.choice("MPEG4", "MPEG2", "MPEG1", "MJPG", "H.263", "H.264", "H.264B", "H.264H", "H.265"),
                "The codec.");
        Parameter height =
                head.row(".Video.Height", size, "The height of the picture.").in("pixels");
        Parameter width =
                head.row(".Video.Width", size, "The width of the picture.").in("pixels");
        // The document ends at 30 frames per second and a GOP of 100; models that came after it reach several times
        // that.
        Parameter rate = head.row(
                        ".Video.FPS",
                        new ValueType.DecimalType(SLOWEST, BigDecimal.valueOf(240)),
                        "The frame rate; below 1 for several seconds per frame.")
                .in("frames per second");
        Stream<Parameter> video = Stream.of(
                head.row(".Video.BitRate", ValueType.integer(1, 200_000), "The bit rate.")
                        .in("kbit/s"),
                head.row(".Video.BitRateControl", ValueType.choice("CBR", "VBR"), "Constant or variable bit rate."),
                compression,
                rate,
                head.row(".Video.GOP", ValueType.integer(1, 400), "From one key frame to the next.")
                        .in("frames"),
                height,
                width,
                head.row(
                        ".Video.Profile",
                        ValueType.choice("Baseline", "Main", "Extended", "High"),
                        "The profile of H.264."),
                head.row(
                        ".Video.Quality",
                        ValueType.integer(1, 6),
                        "The quality at a variable bit rate, from 1, the worst, to 6."),
                enabled);
        Parameter resolution = head.row(
                ".Video.resolution", new ValueType.TextType(32), "The size of the picture, such as 1920x1080.");
        return new EncodeParameters(
                enabled,
                compression,
                width,
                height,
                resolution,
                rate,
                Stream.of(video, audio(head), example(head, resolution))
                        .flatMap(rows -> rows)
                        .toList());
    }

    private static Stream<Parameter> audio(Head head) {
        return Stream.of(
                head.row(".Audio.Bitrate", ValueType.integer(1, 2000), "The bit rate of the sound.")
                        .in("kbit/s"),
                head.row(".Audio.Compression", new ValueType.TextType(32), "The codec of the sound, such as G.711A."),
                head.row(".Audio.Depth", ValueType.integer(1, 64), "The size of a sample.")
                        .in("bits"),
                head.row(".Audio.Frequency", ValueType.integer(1, 200_000), "The rate of samples.")
                        .in("Hz"),
                head.row(
                        ".Audio.Mode",
                        ValueType.integer(0, 7),
                        "The mode of AMR, from 0 (4.75 kbit/s) to 7 (12.2 kbit/s)."),
                head.row(".AudioEnable", ValueType.FLAG, "Whether the stream has sound."));
    }

    /** What the example shows and the tables do not explain. */
    private static Stream<Parameter> example(Head head, Parameter resolution) {
        ValueType word = new ValueType.TextType(32);
        return Stream.of(
                head.row(".Audio.Channels[0]", ValueType.integer(0, 255), "The input of the sound."),
                head.row(".Audio.Pack", word, "The container of the sound, such as DHAV."),
                resolution,
                head.row(".Video.CustomResolutionName", word, "The name of the size, such as 1080P."),
                head.row(".Video.Pack", word, "The container of the video, such as DHAV."),
                head.row(".Video.QualityRange", ValueType.integer(1, 255), "The best quality.")
                        .only(Access.READ),
                head.row(".Video.SVCTLayer", ValueType.integer(0, 255), "The layers of scalable coding."));
    }
}
