package org.lensbridge.driver.axis.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.stream;

import java.time.Duration;
import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.Reuse;

/** Pictures and streams over HTTP. Channels count from 1 in all of them. */
public final class VideoOperations {
    /** The argument that asks for another size than the one that is set. */
    public static final String RESOLUTION = "resolution";
    /** The argument that names a stream profile. */
    public static final String PROFILE = "profile";
    /** The argument with the rate of pictures. */
    public static final String RATE = "fps";

    static final ValueType NAME = new ValueType.TextType(64);
    static final ValueType SWITCH = ValueType.integer(0, 1);
    static final ValueType COUNT = ValueType.integer(0, Integer.MAX_VALUE);
    static final ValueType PERCENT = ValueType.integer(0, 100);
    static final ValueType ROTATION = ValueType.choice("0", "90", "180", "270");

    private static final String PAGE = "network-video/video-streaming";
    /** What pictures and their streams are asked for with; what is set in a profile is overruled by what stands behind it. */
    private static final String ARGUMENTS = "resolution={resolution}&camera={channel}&compression={compression}"
            + "&rotation={rotation}&palette={palette}&squarepixel={squarePixel}&text={text}&textstring={textString}";

    /** The longest that a stream of the slowest rate pauses. */
    private static final Duration DEAD = Duration.ofSeconds(30);

    /** A still picture. */
    public static final Operation SNAPSHOT = image(read(
            "snapshot.take",
            PAGE,
            "/axis-cgi/jpg/image.cgi?" + ARGUMENTS,
            Decoding.BYTES,
            "A JPEG image of a channel."));

    /** A stream of pictures. */
    public static final Operation MJPEG = image(stream(
                    "video.mjpeg",
                    PAGE,
                    "/axis-cgi/mjpg/video.cgi?streamprofile={profile}&duration={duration}"
                            + "&nbrofframes={frames}&fps={fps}&" + ARGUMENTS,
                    Decoding.BYTES,
                    "A stream of JPEG images of a channel.")
            .silentFor(DEAD)
            .takes(PROFILE, NAME, "the name of a stream profile")
            .takes("duration", COUNT, "how long it goes on, in seconds; 0 for no end")
            .takes("frames", COUNT, "how many images come; 0 for no end")
            .takes(RATE, COUNT, "images in a second; 0 for as many as the device can"));

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            image(read(
                            "video.imageSize",
                            PAGE,
                            "/axis-cgi/imagesize.cgi?" + ARGUMENTS,
                            VideoOperations::size,
                            "The size that an image asked for so would have.")
                    .reused(Reuse.STATE)),
            read(
                            "video.status",
                            PAGE,
                            "/axis-cgi/videostatus.cgi?status={sources}",
                            Decoding.KEYS,
                            "Whether a signal comes from the sources of an encoder.")
                    .reused(Reuse.STATE)
                    .needs("sources", new ValueType.ListType(ValueType.integer(1, 4096), 64), "their numbers, from 1"),
            image(read(
                    "snapshot.bitmap",
                    PAGE,
                    "/axis-cgi/bitmap/image.bmp?" + ARGUMENTS,
                    Decoding.BYTES,
                    "An image of a channel as a bitmap; up to firmware 10.")),
            SNAPSHOT,
            MJPEG,
            read(
                            "video.multicast",
                            PAGE,
                            "/axis-cgi/alwaysmulti.sdp?camera={channel}",
                            Decoding.TEXT,
                            "The description (SDP) of the stream that is always sent by multicast.")
                    .channelFrom(1));

    private VideoOperations() {}

    private static Operation image(Operation row) {
        return row.takes(RESOLUTION, NAME, "the size, as 640x480 or CIF, one of Properties.Image.Resolution")
                .channelFrom(1)
                .takes("compression", PERCENT, "more compression, smaller images")
                .takes("rotation", ROTATION, "clockwise, in degrees")
                .takes("palette", NAME, "the palette of a thermal image")
                .takes("squarePixel", SWITCH, "1 corrects the ratio of the sides")
                .takes("text", SWITCH, "1 shows the text; up to firmware 10.5")
                .takes("textString", new ValueType.TextType(512), "the text that is shown; up to firmware 10.5");
    }

    /** An error comes as a remark of HTML, or as mere text. */
    private static Decoding.Decoded size(HttpReply reply) {
        String text = reply.text().strip();
        if (!text.contains("=")) {
            String said = text.replaceAll("^<!--|-->$", "").strip();
            throw new CameraException(Kind.INVALID_ARGUMENT, "The device has no such image: " + Excerpt.of(said) + ".");
        }
        return Decoding.KEYS.decode(reply);
    }
}
