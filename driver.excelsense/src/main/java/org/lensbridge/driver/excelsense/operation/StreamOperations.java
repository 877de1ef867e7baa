package org.lensbridge.driver.excelsense.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Chapter "Stream Settings". */
public final class StreamOperations {
    /** The argument with the number of a stream. */
    public static final String STREAM = "stream";

    static final ValueType STREAM_NUMBER = ValueType.integer(1, 8);

    /** The table of the document ends at 45, its example is 60. */
    private static final ValueType KEY_INTERVAL = ValueType.integer(1, 60);

    private static final String SECTION = "AV Stream";

    /** How a stream is coded. */
    public static final Operation GET = read(
                    "stream.get",
                    SECTION,
                    "/cgi-bin/param.cgi?action=get&type=AVStream&cameraID={channel}&streamID={stream}",
                    Decoding.MARKED,
                    "Reads how a stream of a channel is coded.")
            .reused(Reuse.CONFIGURATION)
            .channelFrom(1)
            .needs(STREAM, STREAM_NUMBER, "its number, from 1");

    /** Which streams a channel has, and how each can be coded. */
    public static final Operation ABILITY = read(
                    "stream.ability",
                    "Stream Ability",
                    "/cgi-bin/param.cgi?action=get&type=streamAbility&cameraID={channel}&streamID={stream}",
                    Decoding.MARKED,
                    "Lists the streams of a channel with the codecs and resolutions of each.")
            .reused(Reuse.CONFIGURATION)
            .channelFrom(1)
            .takes(STREAM, STREAM_NUMBER, "one of them; all when left out");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            GET,
            write(
                            "stream.set",
                            SECTION,
                            "/cgi-bin/param.cgi?action=set&type=AVStream&cameraID={channel}&streamID={stream}"
                                    + "&streamName={name}&videoEncoderType={video}&audioEncoderType={audio}"
                                    + "&resolution={,resolution:[0-9*]}&frameRate={frameRate}"
                                    + "&iFrameInterval={keyInterval}&bitRateType={bitRateType}&bitRate={bitRate}"
                                    + "&quality={quality}",
                            Decodings.OK,
                            "Changes how a stream of a channel is coded; what is left out stays.")
                    .channelFrom(1)
                    .needs(STREAM, STREAM_NUMBER, "its number, from 1")
                    .takes("name", new ValueType.TextType(64), "of the stream")
                    .takes(
                            "video",
                            ValueType.choice("1", "2", "4", "5", "8"),
                            "1 H.264, 2 MJPEG, 4 H.264 Main, 5 H.264 High, 8 H.265 Main")
                    .takes(
                            "audio",
                            ValueType.choice("102", "103", "108", "109"),
                            "102 G.711 A-law, 103 G.711 mu-law, 108 PCM, 109 none")
                    .takes("resolution", new ValueType.TextType(16), "as 1920*1080, one that stream.ability lists")
                    .takes("frameRate", ValueType.integer(1, 240), "frames in a second; often 25 at most")
                    .takes("keyInterval", KEY_INTERVAL, "how many frames come to a key frame")
                    .takes("bitRateType", ValueType.choice("1", "2"), "1 constant, 2 variable")
                    .takes("bitRate", ValueType.integer(1, 200_000), "in kbit/s; bounded by the resolution")
                    .takes("quality", ValueType.integer(1, 9), "of a variable bit rate; 1 worst, 9 best"),
            ABILITY);

    private StreamOperations() {}
}
