package org.lensbridge.driver.axis.operation;

import static org.lensbridge.driver.support.operation.Operation.address;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Operation;

/** The addresses of streams for RTSP clients. The login is theirs to give. */
public final class RtspOperations {
    /** The argument of {@link #LIVE} that says how pictures are coded. */
    public static final String CODEC = "codec";
    /** The argument of {@link #LIVE} with 1 for sound. */
    public static final String AUDIO = "audio";

    private static final String PAGE = "network-video/video-streaming";
    private static final String EDGE = "network-video/edge-storage-api";

    private static final ValueType TEXT = new ValueType.TextType(512);
    private static final ValueType MODE = ValueType.choice("fixed", "dynamic");
    private static final ValueType RATE = ValueType.integer(0, Integer.MAX_VALUE);

    private static final String PICTURE = "streamprofile={profile}&videocodec={codec}&resolution={resolution}"
            + "&audio={audio}&video={video}&camera={channel}&compression={compression}&colorlevel={colorLevel}"
            + "&color={color}&palette={palette}&clock={clock}&date={date}&text={text}&textstring={textString}"
            + "&textcolor={textColor}&textbackgroundcolor={textBackgroundColor}&rotation={rotation}"
            + "&textpos={textPosition}&overlayimage={overlayImage}&overlaypos={overlayPosition}"
            + "&nbrofframes={frames}&fps={fps}&overlays={overlays}&squarepixel={squarePixel}";
    private static final String CODING = "&videokeyframeinterval={keyFrameInterval}"
            + "&videoframeskipmode={skippedFrames}&videozprofile={zipstreamProfile}"
            + "&videozprofilelevel={zipstreamLevel}&videozstrength={zipstreamStrength}"
            + "&videozgopmode={zipstreamGop}&videozmaxgoplength={zipstreamGopLength}"
            + "&videozfpsmode={zipstreamRate}&videozminfps={zipstreamMinimumRate}"
            + "&videobitratemode={bitRateMode}&videobitratepriority={bitRatePriority}"
            + "&videobitrate={bitRate}&videomaxbitrate={maximumBitRate}"
            + "&videoabrtargetbitrate={averageBitRate}&videoabrmaxbitrate={averageMaximumBitRate}"
            + "&videoabrretentiontime={averageRetention}&maxframesize={maximumFrame}&h264profile={h264Profile}";
    private static final String METADATA = "&event={event}&eventtopic={eventTopic}&eventcontent={eventContent}"
            + "&ptz={ptz}&analytics={analytics}&ptz_pantilt_coordinate_space={panTiltSpace}"
            + "&ptz_zoom_coordinate_space={zoomSpace}";

    /** A live stream, with or without sound and descriptions. */
    public static final Operation LIVE = metadata(coding(picture(address(
            "rtsp.live",
            PAGE,
            "/axis-media/media.amp?" + PICTURE + CODING + METADATA,
            "The address of a live stream for RTSP clients."))));

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            LIVE,
            address(
                            "rtsp.multicast",
                            PAGE,
                            "/axis-media/ssm/media.amp?camera={channel}&audio={audio}",
                            "The address of a live stream by source-specific multicast.")
                    .channelFrom(1)
                    .takes(AUDIO, VideoOperations.SWITCH, "1 for sound"),
            address(
                            "rtsp.recording",
                            EDGE,
                            "/axis-media/media.amp?recordingid={recording}&pull={pull}",
                            "The address of a recording; a client says by the header Range what part is played.")
                    .needs("recording", TEXT, "as the list of recordings tells it")
                    .takes("pull", VideoOperations.SWITCH, "1 for as fast as the client takes it"));

    private RtspOperations() {}

    private static Operation picture(Operation row) {
        return row.takes(VideoOperations.PROFILE, VideoOperations.NAME, "the name of a stream profile")
                .takes(CODEC, ValueType.choice("av1", "h264", "h265", "mpeg4", "jpeg"), "how pictures are coded")
                .takes(VideoOperations.RESOLUTION, VideoOperations.NAME, "one of Properties.Image.Resolution")
                .takes(AUDIO, VideoOperations.SWITCH, "1 for sound")
                .takes("video", VideoOperations.SWITCH, "0 for no pictures")
                .channelFrom(1)
                .takes("compression", VideoOperations.PERCENT, "more compression, smaller pictures")
                .takes("colorLevel", VideoOperations.PERCENT, "0 for grey")
                .takes("color", VideoOperations.SWITCH, "0 for black and white")
                .takes("palette", VideoOperations.NAME, "the palette of a thermal picture")
                .takes("clock", VideoOperations.SWITCH, "1 shows the time; up to firmware 10.5")
                .takes("date", VideoOperations.SWITCH, "1 shows the date; up to firmware 10.5")
                .takes("text", VideoOperations.SWITCH, "1 shows the text; up to firmware 10.5")
                .takes("textString", TEXT, "the text that is shown; up to firmware 10.5")
                .takes("textColor", ValueType.choice("black", "white"), "of the text; up to firmware 10.5")
                .takes(
                        "textBackgroundColor",
                        ValueType.choice("black", "white", "transparent", "semitransparent"),
                        "behind the text; up to firmware 10.5")
                .takes("rotation", VideoOperations.ROTATION, "clockwise, in degrees")
                .takes("textPosition", VideoOperations.SWITCH, "0 top, 1 bottom; up to firmware 10.5")
                .takes("overlayImage", VideoOperations.SWITCH, "1 shows it; up to firmware 10.5")
                .takes("overlayPosition", VideoOperations.NAME, "two numbers, as 10x20; up to firmware 10.5")
                .takes("frames", VideoOperations.COUNT, "how many pictures come; 0 for no end")
                .takes(VideoOperations.RATE, VideoOperations.COUNT, "pictures in a second; 0 for all")
                .takes(
                        "overlays",
                        ValueType.choice("all", "text", "image", "application", "off"),
                        "which overlays are seen")
                .takes("squarePixel", VideoOperations.SWITCH, "1 corrects the ratio of the sides; for JPEG");
    }

    private static Operation coding(Operation row) {
        return row.takes("keyFrameInterval", ValueType.integer(1, 32_767), "pictures from key frame to key frame")
                .takes("skippedFrames", ValueType.choice("drop", "empty"), "what comes in place of a skipped picture")
                .takes("zipstreamProfile", ValueType.choice("classic", "storage"), "how Zipstream is set up")
                .takes("zipstreamLevel", RATE, "the level of the profile")
                .takes("zipstreamStrength", VideoOperations.NAME, "how much Zipstream saves, as off or 30")
                .takes("zipstreamGop", MODE, "whether key frames come at fixed intervals")
                .takes("zipstreamGopLength", ValueType.integer(1, 1200), "the longest interval of key frames")
                .takes("zipstreamRate", MODE, "whether the rate is fixed")
                .takes("zipstreamMinimumRate", VideoOperations.NAME, "the lowest rate, a number or a fraction")
                .takes("bitRateMode", ValueType.choice("vbr", "mbr", "abr"), "what limits the bit rate")
                .takes("bitRatePriority", ValueType.choice("framerate", "quality", "none"), "what is kept at the limit")
                .takes("bitRate", RATE, "in kilobits a second; 0 for any")
                .takes("maximumBitRate", RATE, "in kilobits a second")
                .takes("averageBitRate", RATE, "in kilobits a second, over a long time")
                .takes("averageMaximumBitRate", RATE, "in kilobits a second, at any moment")
                .takes("averageRetention", RATE, "the time of the average, in days")
                .takes("maximumFrame", RATE, "the largest picture, in kilobytes; 0 for any")
                .takes("h264Profile", ValueType.choice("high", "main", "baseline"), "one of those on offer");
    }

    private static Operation metadata(Operation row) {
        return row.takes("event", ValueType.choice("off", "on"), "on for events in the stream of descriptions")
                .takes("eventTopic", TEXT, "which events, as onvif:Device//. or axis:Storage//.")
                .takes("eventContent", TEXT, "a filter of their messages")
                .takes("ptz", ValueType.choice("none", "all", "status", "position"), "what is told of movements")
                .takes("analytics", ValueType.choice("off", "box", "polygon"), "how objects are described")
                .takes(
                        "panTiltSpace",
                        ValueType.choice("generic", "degrees", "digital"),
                        "the coordinates of pan and tilt")
                .takes("zoomSpace", ValueType.choice("generic", "digital"), "the coordinates of zoom");
    }
}
