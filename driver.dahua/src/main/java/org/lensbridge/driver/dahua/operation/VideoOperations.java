package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.stream;

import java.time.Duration;
import java.util.List;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/** Streams and video inputs: sections 4.2.1, 4.5.4 and 4.5.8. */
public final class VideoOperations {
    /** The slowest rate of a stream is a picture in five seconds. */
    private static final Duration DEAD = Duration.ofSeconds(30);

    /** Section 4.2.1. */
    public static final Operation MJPEG = stream(
                    "video.mjpeg",
                    "4.2.1",
                    "/cgi-bin/mjpg/video.cgi?channel={channel}&subtype={subtype}",
                    Decoding.BYTES,
                    "A stream of JPEG images; the stream's compression must be set to MJPG.")
            .silentFor(DEAD)
            .channelFrom(1)
            .takes("subtype", ValueType.integer(0, 2), Value.of(0), "0 main stream, 1 and 2 extra streams");

    /** Section 4.5.4; the channels in the answer count from 0. */
    public static final Operation ENCODE_CAPABILITIES = read(
                    "video.encodeCapabilities",
                    "4.5.4",
                    "/cgi-bin/encode.cgi?action=getConfigCaps&channel={channel}",
                    Decoding.KEYS,
                    "Which codecs, rates and sizes a channel can code.")
            .channelFrom(1)
            .reused(Reuse.CONFIGURATION);

    /** Section 4.5.8; the answer {@code result} is a count. */
    public static final Operation INPUT_COUNT = read(
                    "video.inputCount",
                    "4.5.8",
                    "/cgi-bin/devVideoInput.cgi?action=getCollect",
                    Decoding.KEYS,
                    "How many video inputs the device has.")
            .reused(Reuse.CONFIGURATION);

    static final List<Operation> ALL = List.of(MJPEG, ENCODE_CAPABILITIES, INPUT_COUNT);

    private VideoOperations() {}
}
