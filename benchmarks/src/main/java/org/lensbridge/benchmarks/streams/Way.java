package org.lensbridge.benchmarks.streams;

/** How readers get a stream. */
enum Way {
    /** RTP packets as on an RTSP connection, as soon as it is open. */
    RAW,
    /** On an RTSP connection. */
    RTSP,
    /** Fragmented MP4 over HTTP. */
    MP4,
    /** Frames, from the hub, inside the process that is measured. */
    HUB
}
