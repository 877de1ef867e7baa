package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/**
 * Video inputs, outputs and encoders: section 4.5. Channels in requests count from 1, in tables and answers from 0. Where the document
 * gives a channel no number to begin with (4.5.4, 4.5.13), its example for the first one sends 1.
 */
public final class VideoOperations {
    private static final String INPUT = "/cgi-bin/devVideoInput.cgi?action=";
    private static final ValueType WINDOW = ValueType.integer(0, 8192);
    /** The document excludes both ends of the speeds; -1 is what leaves a motor alone. */
    private static final ValueType SPEED = decimal("-1", "0.999");

    private static final Value ALONE = Value.of(-1);

    /** Section 4.5.3. */
    public static final Operation ENCODERS =
            asked("video.encoders", "4.5.3", "/cgi-bin/encode.cgi?action=getCaps", "What the encoders can do.");

    /** Section 4.5.4; the channels in the answer count from 0. */
    public static final Operation ENCODE_CAPABILITIES = asked(
                    "video.encodeCapabilities",
                    "4.5.4",
                    "/cgi-bin/encode.cgi?action=getConfigCaps&channel={channel}",
                    "Which codecs, rates and sizes a channel can code.")
            .channelFrom(1);

    /** Section 4.5.8; the answer {@code result} is a count. */
    public static final Operation INPUT_COUNT =
            asked("video.inputCount", "4.5.8", INPUT + "getCollect", "How many video inputs the device has.");

    /** Section 4.5.13; the answer has one value for each ability, under {@code caps}. */
    public static final Operation INPUT_CAPABILITIES = asked(
                    "video.inputCapabilities",
                    "4.5.13",
                    INPUT + "getCaps&channel={channel}",
                    "What the sensor and lens of a channel can do.")
            .channelFrom(1);

    /** Section 4.5.14. Its example sends a zoom of -0.5, for which its text has no meaning. */
    public static final Operation ADJUST_FOCUS = write(
                    "lens.adjust",
                    "4.5.14",
                    INPUT + "adjustFocus&focus={focus}&zoom={zoom}&channel={channel}",
                    Confirmation.OK,
                    "Moves focus and zoom of a lens to a position.")
            .needs("focus", decimal("-1", "1"), "0 to 1 of its way; -1 puts it back to 0")
            .needs("zoom", decimal("-1", "1"), "0 to 1 of its way; -1 puts it back to 0")
            .channelFrom(1);

    /** Section 4.5.15. One motor at a time: the other one's number must be -1. */
    public static final Operation MOVE_FOCUS = write(
                    "lens.move",
                    "4.5.15",
                    INPUT + "adjustFocusContinuously&focus={focus}&zoom={zoom}&channel={channel}",
                    Confirmation.OK,
                    "Moves focus or zoom of a lens until it is stopped or at its end.")
            .takes("focus", SPEED, ALONE, "speed between -1 and 1, 0 stops, -1 while the zoom is meant")
            .takes("zoom", SPEED, ALONE, "speed between -1 and 1, 0 stops, -1 while the focus is meant")
            .channelFrom(1);

    /** Section 4.5.16. */
    public static final Operation AUTO_FOCUS = write(
                    "lens.autofocus",
                    "4.5.16",
                    INPUT + "autoFocus&channel={channel}",
                    Confirmation.OK,
                    "Focuses once; lens.status tells Normal when it is done.")
            .channelFrom(1);

    /** Section 4.5.17. */
    public static final Operation FOCUS_STATUS = read(
                    "lens.status",
                    "4.5.17",
                    INPUT + "getFocusStatus&channel={channel}",
                    Decoding.KEYS,
                    "Where focus and zoom of a lens stand, and whether it focuses.")
            .channelFrom(1)
            .reused(Reuse.IN_FLIGHT);

    /** Section 4.5.2. */
    public static final Operation VIDEO_COLOR =
            Tables.get("config.videoColor", "4.5.2", "VideoColor", "How the picture looks.");
    /** Section 4.5.5. */
    public static final Operation ENCODE = Tables.get("config.encode", "4.5.5", "Encode", "How the streams are coded.");
    /** Section 4.5.7. */
    public static final Operation CHANNEL_TITLE =
            Tables.get("config.channelTitle", "4.5.7", "ChannelTitle", "The names of the channels.");
    /** Section 4.5.12. */
    public static final Operation VIDEO_WIDGET =
            Tables.get("config.videoWidget", "4.5.12", "VideoWidget", "Titles over the picture, and what is covered.");
    /** Section 4.5.20. */
    public static final Operation VIDEO_IN_OPTIONS = Tables.get(
            "config.videoInOptions", "4.5.20", "VideoInOptions", "How the sensor works by day, by night and else.");

    static final List<Operation> ALL = Stream.of(
                    List.of(asked(
                            "video.extraStreams",
                            "4.5.1",
                            "/cgi-bin/magicBox.cgi?action=getProductDefinition&name=MaxExtraStream",
                            "How many extra streams a channel can have, 1 to 3.")),
                    both(VIDEO_COLOR, "VideoColor"),
                    List.of(ENCODERS, ENCODE_CAPABILITIES),
                    both(ENCODE, "Encode"),
                    Tables.table(
                            "config.encodeRegions", "4.5.6", "VideoEncodeROI", "Regions of interest of the encoder."),
                    both(CHANNEL_TITLE, "ChannelTitle"),
                    List.of(
                            INPUT_COUNT,
                            asked(
                                    "video.outputCount",
                                    "4.5.9",
                                    "/cgi-bin/devVideoOutput.cgi?action=getCollect",
                                    "How many video outputs the device has."),
                            asked(
                                    "video.remoteInputs",
                                    "4.5.10",
                                    "/cgi-bin/magicBox.cgi?action=getProductDefinition&name=MaxRemoteInputChannels",
                                    "How many cameras of the network a recorder can have.")),
                    Tables.table("config.videoStandard", "4.5.11", "VideoStandard", "The television standard."),
                    both(VIDEO_WIDGET, "VideoWidget"),
                    List.of(INPUT_CAPABILITIES, ADJUST_FOCUS, MOVE_FOCUS, AUTO_FOCUS, FOCUS_STATUS),
                    window(),
                    both(VIDEO_IN_OPTIONS, "VideoInOptions"),
                    // Its example writes names that begin with "table.", unlike those of every other table.
                    Tables.table("config.videoOut", "4.5.21", "VideoOut", "The local video outputs."))
            .flatMap(List::stream)
            .toList();

    private VideoOperations() {}

    private static List<Operation> both(Operation reading, String table) {
        return List.of(reading, Tables.set(reading, table));
    }

    private static Operation asked(String name, String section, String target, String text) {
        return read(name, section, target, Decoding.KEYS, text).reused(Reuse.CONFIGURATION);
    }

    private static List<Operation> window() {
        return List.of(
                read(
                                "video.window",
                                "4.5.18",
                                INPUT + "getCurrentWindow&channel={channel}",
                                Decoding.KEYS,
                                "Which part of the picture is shown: left, top, right, bottom of 8192.")
                        .channelFrom(1)
                        .reused(Reuse.STATE),
                write(
                                "video.window.set",
                                "4.5.19",
                                INPUT + "setCurrentWindow&channel={channel}&rect[0]={left}&rect[1]={top}"
                                        + "&rect[2]={right}&rect[3]={bottom}",
                                Confirmation.OK,
                                "Shows a part of the picture.")
                        .channelFrom(1)
                        .needs("left", WINDOW, "8192 is the right edge of the picture")
                        .needs("top", WINDOW, "8192 is the lower edge of the picture")
                        .needs("right", WINDOW, "8192 is the right edge of the picture")
                        .needs("bottom", WINDOW, "8192 is the lower edge of the picture"));
    }

    private static ValueType decimal(String min, String max) {
        return new ValueType.DecimalType(new BigDecimal(min), new BigDecimal(max));
    }
}
