package org.lensbridge.driver.arecont.operation;

import java.time.Duration;
import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/**
 * Chapters "JPEG/MJPEG", "h.264 Streaming" and "Multisensor Camera Streaming". The document marks most arguments as required; cameras take each of
 * these requests without any, with the settings they hold, so that none is here. Requests of a sensor count it from 1 in their path.
 */
public final class StreamOperations {
    /** The argument with half or full resolution. */
    public static final String RESOLUTION = "res";
    /** The argument with the left edge of the window, in pixels of the sensor. */
    public static final String LEFT = "x0";
    /** The argument with the top edge of the window. */
    public static final String TOP = "y0";
    /** The argument with the right edge of the window. */
    public static final String RIGHT = "x1";
    /** The argument with the bottom edge of the window. */
    public static final String BOTTOM = "y1";
    /** The argument that says whether an image may be sent twice. */
    public static final String DOUBLE_SCAN = "doublescan";
    /** The argument with the quality of JPEG images. */
    public static final String QUALITY = "quality";
    /** The argument with the quantization of H.264. */
    public static final String QUANTIZATION = "qp";
    /** The argument with the rate of H.264, in kilobits a second. */
    public static final String BIT_RATE = "bitrate";
    /** The argument that tells how often key frames are asked for. */
    public static final String INTRA_PERIOD = "intraPeriod";
    /** The argument that asks for a key frame. */
    public static final String KEY_FRAME = "iframe";
    /** The argument that tells streams apart. */
    public static final String STREAM = "ssn";
    /** The argument with the version of HTTP to answer with. */
    public static final String VERSION = "ver";
    /** The argument that asks for images of another kind than those of the sensor. */
    public static final String VARIANT = "variant";
    /** The argument that asks for what is on the SD card. */
    public static final String CARD = "sd";

    /** The value of {@link #RESOLUTION} for all pixels. */
    public static final String FULL = "full";
    /** The value of {@link #RESOLUTION} for every other pixel of every other line. */
    public static final String HALF = "half";
    /** The value of {@link #VARIANT} for small images, whose size is a setting. */
    public static final String SCALED = "scaled";

    private static final ValueType EDGE = ValueType.integer(0, 65_535);
    private static final ValueType SWITCH = ValueType.integer(0, 1);

    /** A camera that pauses between two pictures for longer is gone. */
    private static final Duration DEAD = Duration.ofSeconds(30);

    private static final String WINDOW = "res={res}&x0={x0}&y0={y0}&x1={x1}&y1={y1}";
    private static final String JPEG = "?" + WINDOW + "&doublescan={doublescan}&quality={quality}";
    private static final String H264_PICTURE =
            "?" + WINDOW + "&qp={qp}&doublescan={doublescan}&ssn={ssn}&iframe={iframe}&bitrate={bitrate}"
                    + "&intra_period={intraPeriod}";
    private static final String H264_STREAM =
            "?" + WINDOW + "&qp={qp}&doublescan={doublescan}&ssn={ssn}&bitrate={bitrate}&fps={fps}&ver={ver}"
                    + "&channel={variant}&sd={sd}";
    private static final String MJPEG_STREAM =
            "?" + WINDOW + "&doublescan={doublescan}&fps={fps}&quality={quality}&ver={ver}&channel={variant}";
    private static final String RTSP =
            "?" + WINDOW + "&qp={qp}&ssn={ssn}&doublescan={doublescan}&bitrate={bitrate}&fps={fps}";

    /** JPEG images without end. */
    public static final Operation MJPEG = recorded(mjpeg(Operation.stream(
            "video.mjpeg",
            "Get an MJPEG Stream",
            "/mjpeg" + MJPEG_STREAM + "&sd={sd}",
            Decoding.BYTES,
            "A stream of JPEG images.")));

    /** A still picture. */
    public static final Operation IMAGE = jpeg(Operation.read(
                    "snapshot.take", "Get a JPEG Frame", "/image" + JPEG + "&ID={id}", Decoding.BYTES, "A JPEG image."))
            .takes(
                    "id",
                    ValueType.integer(0, Integer.MAX_VALUE),
                    "any number; keeps browsers from showing an old image");

    /** One picture of a stream of H.264. */
    public static final Operation H264_FRAME = picture(Operation.read(
            "video.h264.frame",
            "Pull an H.264 Frame",
            "/h264" + H264_PICTURE,
            Decoding.BYTES,
            "The next picture of a stream of H.264; the first is a key frame."));

    /** Pictures of H.264 without end. */
    public static final Operation H264 = recorded(h264(Operation.stream(
            "video.h264",
            "Pull an H.264 Video Stream",
            "/h264stream" + H264_STREAM,
            Decoding.BYTES,
            "A stream of pictures of H.264, each a part of its own; the first is a key frame.")));

    /** JPEG images of a sensor without end. */
    public static final Operation MJPEG_OF_SENSOR = recorded(mjpeg(Operation.stream(
                            "video.mjpeg.sensor",
                            "Get an MJPEG Stream",
                            "/mjpeg{channel}" + MJPEG_STREAM + "&ssn={ssn}&ID={id}&sd={sd}",
                            Decoding.BYTES,
                            "A stream of JPEG images of one sensor of several.")
                    .channelFrom(1)))
            .takes(
                    STREAM,
                    ValueType.integer(1, 65_535),
                    "tells streams of this client apart; at most eight at a camera")
            .takes(
                    "id",
                    ValueType.integer(0, Integer.MAX_VALUE),
                    "any number; keeps browsers from showing an old image");

    /** A still picture of a sensor. */
    public static final Operation IMAGE_OF_SENSOR = jpeg(Operation.read(
                            "snapshot.take.sensor",
                            "Get a JPEG Frame",
                            "/image{channel}" + JPEG + "&ID={id}&ssn={ssn}",
                            Decoding.BYTES,
                            "A JPEG image of one sensor of several.")
                    .channelFrom(1))
            .takes(
                    "id",
                    ValueType.integer(0, Integer.MAX_VALUE),
                    "any number; keeps browsers from showing an old image")
            .takes(
                    STREAM,
                    ValueType.integer(1, 65_535),
                    "tells streams of this client apart; at most eight at a camera");

    /**
     * One picture of H.264 of a sensor. The chapter of cameras with several sensors lists JPEG only; that of H.264 has a stream number for each
     * sensor's, and the addresses for RTSP and the requests for JPEG put the sensor's number behind the same paths.
     */
    public static final Operation H264_FRAME_OF_SENSOR = picture(Operation.read(
                    "video.h264.frame.sensor",
                    "Pull an H.264 Frame",
                    "/h264{channel}" + H264_PICTURE,
                    Decoding.BYTES,
                    "The next picture of a stream of H.264 of one sensor of several.")
            .channelFrom(1));

    /** Pictures of H.264 of a sensor without end; evidence as for {@link #H264_FRAME_OF_SENSOR}. */
    public static final Operation H264_OF_SENSOR = recorded(h264(Operation.stream(
                    "video.h264.sensor",
                    "Pull an H.264 Video Stream",
                    "/h264stream{channel}" + H264_STREAM,
                    Decoding.BYTES,
                    "A stream of pictures of H.264 of one sensor of several.")
            .channelFrom(1)));

    /** H.264 by RTSP. The document has a port for it; the path and its arguments are those of cameras. */
    public static final Operation RTSP_H264 = rtsp(Operation.address(
            "rtsp.h264", "rtspport", "/h264.sdp" + RTSP, "The address of a stream of H.264 for RTSP clients."));

    /** H.264 of a sensor by RTSP. */
    public static final Operation RTSP_H264_OF_SENSOR = rtsp(Operation.address(
                    "rtsp.h264.sensor",
                    "rtspport",
                    "/h264.sdp{channel}" + RTSP,
                    "The address of a stream of H.264 of one sensor of several for RTSP clients.")
            .channelFrom(1));

    /** All requests of the chapters, in the order of the document. */
    public static final List<Operation> ALL = List.of(
            MJPEG,
            IMAGE,
            H264_FRAME,
            H264,
            MJPEG_OF_SENSOR,
            IMAGE_OF_SENSOR,
            H264_FRAME_OF_SENSOR,
            H264_OF_SENSOR,
            Operation.read(
                    "snapshot.preset",
                    "Set Camera Settings",
                    "/img.jpg",
                    Decoding.BYTES,
                    "A JPEG image with the window, quality and resolution that imgleft, imgtop, imgwidth, imgheight,"
                            + " imgquality and imgres hold."),
            RTSP_H264,
            RTSP_H264_OF_SENSOR);

    private StreamOperations() {}

    private static Operation window(Operation row) {
        return row.takes(RESOLUTION, ValueType.choice(FULL, HALF), "half leaves out every other pixel and line")
                .takes(LEFT, EDGE, "left edge of the window on the sensor; a multiple of 32, of 64 in half resolution")
                .takes(TOP, EDGE, "top edge, as the left one")
                .takes(RIGHT, EDGE, "right edge, as the left one")
                .takes(BOTTOM, EDGE, "bottom edge, as the left one")
                .takes(DOUBLE_SCAN, SWITCH, "0 waits for an image that was not sent yet");
    }

    private static Operation jpeg(Operation row) {
        return window(row)
                .takes(QUALITY, ValueType.integer(1, 100), "the quality of images; most cameras know 1 to 21");
    }

    private static Operation mjpeg(Operation row) {
        return live(jpeg(row.silentFor(DEAD)));
    }

    private static Operation coded(Operation row) {
        return window(row)
                .takes(QUANTIZATION, ValueType.integer(0, 51), "the lower the better; ignored with a bit rate")
                .takes(
                        STREAM,
                        ValueType.integer(1, 65_535),
                        "tells streams of this client apart; at most eight at a camera")
                .takes(BIT_RATE, ValueType.integer(0, 100_000), "a constant rate, in kilobits a second");
    }

    private static Operation h264(Operation row) {
        return live(coded(row.silentFor(DEAD)));
    }

    private static Operation picture(Operation row) {
        return coded(row)
                .takes(KEY_FRAME, SWITCH, "1 asks for a key frame")
                .takes(
                        INTRA_PERIOD,
                        ValueType.integer(0, 65_535),
                        "how many pictures after a key frame the next is asked for");
    }

    private static Operation rtsp(Operation row) {
        return coded(row)
                .takes(
                        "fps",
                        ValueType.integer(0, 1000),
                        "images a second; more than the camera can is as many as it can");
    }

    private static Operation live(Operation row) {
        return row.takes(
                        "fps",
                        ValueType.integer(0, 1000),
                        "images a second; more than the camera can is as many as it can")
                .takes(VERSION, ValueType.choice("HTTP/1.0", "HTTP/1.1"), "the version of HTTP to answer with")
                .takes(
                        VARIANT,
                        ValueType.choice(SCALED, "color", "mono"),
                        "scaled for small images, whose size is a setting; color or mono while upscaling is on");
    }

    /** The enumeration has on and off, the prose playback and download. */
    private static Operation recorded(Operation row) {
        return row.takes(
                CARD,
                ValueType.choice("on", "off", "playback", "download"),
                "what is on the SD card, as it was recorded or as fast as it goes; excludes all other arguments");
    }
}
