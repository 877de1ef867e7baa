package org.lensbridge.driver.excelsense.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.stream;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Chapter "Live View". */
public final class LiveOperations {
    /** The argument with the codec that a stream has. */
    public static final String ENCODER = "encoder";

    private static final String SECTION = "Live Video";

    private static final ValueType ENCODERS = ValueType.choice("H264", "H265", "MJPEG");

    /** Frames come once in a second at least. */
    private static final Duration DEAD = Duration.ofSeconds(20);

    /** Where RTSP clients find a stream. */
    public static final Operation RTSP = live(read(
                    "video.rtsp",
                    SECTION,
                    "/cgi-bin/video.cgi?type=RTSP&cameraID={channel}&streamID={stream}&EncoderType={encoder}",
                    reply -> Decoding.Decoded.of(
                            Value.of(RtspAddress.read(reply.text()).text())),
                    "Tells the RTSP address of a stream.")
            .reused(Reuse.CONFIGURATION));

    /** A stream over HTTP: parts are frames of video, JPEG images or sound. */
    public static final Operation HTTP = live(stream(
                            "video.http",
                            SECTION,
                            "/cgi-bin/video.cgi?type=HTTP&cameraID={channel}&streamID={stream}&EncoderType={encoder}"
                                    + "&AudioFlag={audio}",
                            Decoding.BYTES,
                            "A stream of a channel in parts, each a frame of video, a JPEG image or a piece of sound.")
                    .silentFor(DEAD))
            .takes("audio", ValueType.integer(0, 1), Value.of(1), "1 with sound, 0 without");

    /** A still picture. */
    public static final Operation SNAPSHOT = read(
                    "snapshot.take",
                    "Snapshot",
                    "/cgi-bin/image.cgi?cameraID={channel}&quality={quality}",
                    Decoding.BYTES,
                    "A JPEG image of a channel.")
            .channelFrom(1)
            .takes("quality", ValueType.integer(1, 9), Value.of(9), "1 lowest, 9 highest");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(RTSP, HTTP, SNAPSHOT);

    private LiveOperations() {}

    /**
     * {@link #RTSP} for a device as it is reached: its own idea of its host need not be of use elsewhere.
     *
     * @param host that is configured
     * @param port that is configured; empty for the one that the device tells
     */
    static Operation rtspAt(String host, OptionalInt port) {
        return new Operation(
                RTSP.name(),
                RTSP.section(),
                RTSP.method(),
                RTSP.target(),
                RTSP.body(),
                RTSP.arguments(),
                RTSP.traits(),
                RTSP.channelBase(),
                reply -> {
                    RtspAddress told = RtspAddress.read(reply.text());
                    return Decoding.Decoded.of(
                            Value.of(told.at(host, port.orElse(told.port())).text()));
                },
                RTSP.reuse(),
                RTSP.silence(),
                RTSP.description());
    }

    private static Operation live(Operation row) {
        return row.channelFrom(1)
                .takes(StreamOperations.STREAM, StreamOperations.STREAM_NUMBER, Value.of(1), "its number, from 1")
                .takes(ENCODER, ENCODERS, Value.of("H264"), "the codec that the stream has");
    }
}
