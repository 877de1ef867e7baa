package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.stream;

import java.time.Duration;
import java.util.List;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Streams by RTSP and HTTP: sections 4.1 and 4.2. */
public final class StreamOperations {
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

    static final List<Operation> ALL = List.of(MJPEG);

    private StreamOperations() {}
}
