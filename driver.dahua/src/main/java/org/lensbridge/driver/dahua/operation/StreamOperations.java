package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.address;
import static org.lensbridge.driver.support.operation.Operation.stream;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.HttpReply;

/** Streams by RTSP and HTTP: sections 4.1 and 4.2. Channels count from 1 in all of them. */
public final class StreamOperations {
    /** The slowest rate of a stream is a picture in five seconds. */
    private static final Duration DEAD = Duration.ofSeconds(30);

    private static final ValueType SUBTYPE = ValueType.integer(0, 2);
    private static final String SUBTYPES = "0 main stream, 1 and 2 extra streams";
    private static final ValueType TIME = new ValueType.TextType(32);
    /** The fastest that is known of devices; the document names no limit. */
    private static final BigDecimal FASTEST = BigDecimal.valueOf(64);

    /** Section 4.1.1. */
    public static final Operation RTSP_LIVE = subtype(address(
                    "rtsp.live",
                    "4.1.1",
                    "/cam/realmonitor?channel={channel}&subtype={subtype}",
                    "The address of a live stream for RTSP clients; the login is theirs to give.")
            .channelFrom(1));

    /** Section 4.1.2. */
    public static final Operation RTSP_PLAYBACK = address(
                    "rtsp.playback",
                    "4.1.2",
                    "/cam/playback?channel={channel}&starttime={startTime}&endtime={endTime}",
                    "The address of recorded video for RTSP clients.")
            .channelFrom(1)
            .needs("startTime", TIME, "the begin by the device's clock, as 2012_09_15_12_37_05")
            .needs("endTime", TIME, "the end in the same form");

    /** Section 4.1.3. */
    public static final Operation RTSP_FILE = address(
                    "rtsp.file", "4.1.3", "/{/file}", "The address of a recorded file for RTSP clients.")
            .needs("file", new ValueType.TextType(1024), "the complete path, as finding files tells it");

    /** Section 4.2.1. */
    public static final Operation MJPEG = subtype(stream(
                    "video.mjpeg",
                    "4.2.1",
                    "/cgi-bin/mjpg/video.cgi?channel={channel}&subtype={subtype}",
                    Decoding.BYTES,
                    "A stream of JPEG images; the stream's compression must be set to MJPG.")
            .silentFor(DEAD)
            .channelFrom(1));

    /** Section 4.2.2; what comes is in the form of chapter 15, or DHAV. */
    public static final Operation LIVE = subtype(stream(
                    "stream.live",
                    "4.2.2",
                    "/cgi-bin/realmonitor.cgi?action=getStream&channel={channel}&subtype={subtype}",
                    Decoding.CHUNKS,
                    "A live stream of pictures and sound, as the device codes it.")
            .silentFor(DEAD)
            .channelFrom(1));

    /** Section 4.2.3; {@code streamId=} and a number stand in front of the packets. A paused stream is silent for as long as one likes. */
    public static final Operation PLAYBACK = subtype(stream(
                            "playback.open",
                            "4.2.3",
                            "/cgi-bin/playBack.cgi?action=getStream&channel={channel}&subtype={subtype}"
                                    + "&startTime={startTime}&endTime={endTime}",
                            Decoding.CHUNKS,
                            "Recorded pictures and sound, beginning with the number that controls them.")
                    .channelFrom(1))
            .needs("startTime", TIME, "the begin by the device's clock, as 2012-10-8 13:00:01")
            .needs("endTime", TIME, "the end in the same form");

    /** Section 4.2.4. Playing is answered with a number, which the packets that obey it carry. */
    public static final Operation PLAYBACK_CONTROL = write(
                    "playback.control",
                    "4.2.4",
                    "/cgi-bin/playBack.cgi?action=control&streamId={streamId}&cmd={command}&speed={speed}"
                            + "&iframe={keyFrames}&seekTime={seekTime}",
                    StreamOperations::controlled,
                    "Plays on, pauses or cancels recorded video that is open.")
            .needs("streamId", ValueType.integer(0, Integer.MAX_VALUE), "the number that the stream began with")
            .needs("command", ValueType.choice("play", "pause", "cancel"), "what to do")
            .takes(
                    "speed",
                    new ValueType.DecimalType(FASTEST.negate(), FASTEST),
                    "with play: 1 is the recorded speed, negative plays key frames backwards; 1 when left out")
            .takes("keyFrames", ValueType.integer(0, 1), "with play: 1 plays key frames only")
            .takes(
                    "seekTime",
                    TIME,
                    "with play: where to play on, by the device's clock; where it stands when left out");

    static final List<Operation> ALL =
            List.of(RTSP_LIVE, RTSP_PLAYBACK, RTSP_FILE, MJPEG, LIVE, PLAYBACK, PLAYBACK_CONTROL);

    private StreamOperations() {}

    private static Operation subtype(Operation row) {
        return row.takes("subtype", SUBTYPE, Value.of(0), SUBTYPES);
    }

    /** A confirmation, followed by a key and its value for play only. */
    private static Decoding.Decoded controlled(HttpReply reply) {
        String text = reply.text().strip();
        Confirmation.OK.decode(reply);
        int values = text.indexOf('\n');
        if (values < 0) {
            return Decoding.Decoded.of(Value.ABSENT);
        }
        byte[] rest = text.substring(values).getBytes(StandardCharsets.UTF_8);
        return Decoding.KEYS.decode(new HttpReply(reply.status(), reply.headers(), ByteBuffer.wrap(rest)));
    }
}
