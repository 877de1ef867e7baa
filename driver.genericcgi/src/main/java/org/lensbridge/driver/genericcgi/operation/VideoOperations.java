package org.lensbridge.driver.genericcgi.operation;

import static org.lensbridge.driver.support.operation.Operation.address;
import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.stream;

import java.time.Duration;
import java.util.List;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/** Sections 5.2 and 5.5: pictures and streams. None of the requests names a channel. */
public final class VideoOperations {
    /** The slowest rate of a stream is a picture in a few seconds. */
    private static final Duration DEAD = Duration.ofSeconds(30);

    /** Section 5.2.1. */
    public static final Operation SNAPSHOT =
            read("snapshot.take", "5.2.1", "/cgi-bin/jpg/image.cgi", Decoding.BYTES, "A JPEG image.");

    /** Section 5.5.2. The device answers it at a port of its own, which is 8008. */
    public static final Operation MJPEG = stream(
                    "video.mjpeg", "5.5.2", "/", Decoding.BYTES, "A stream of JPEG images, at the port for MJPEG.")
            .silentFor(DEAD);

    /** Section 5.5.1: the streams of H.264, in the device's order. */
    public static final List<Operation> H264 = List.of(
            rtsp("rtsp.h264", "/h264", "the H.264 stream"),
            rtsp("rtsp.h264.second", "/h264_2", "the second H.264 stream"),
            rtsp("rtsp.h264.third", "/h264_3", "the third H.264 stream in quad H.264 mode"),
            rtsp("rtsp.h264.fourth", "/h264_4", "the fourth H.264 stream in quad H.264 mode"));

    /** Section 5.5.1: JPEG images by RTSP. */
    public static final Operation RTSP_JPEG = rtsp("rtsp.jpeg", "/jpeg", "the MJPEG stream");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL =
            List.of(SNAPSHOT, H264.get(0), H264.get(1), H264.get(2), H264.get(3), RTSP_JPEG, MJPEG);

    private VideoOperations() {}

    private static Operation rtsp(String name, String path, String what) {
        return address(
                name, "5.5.1", path, "The address of " + what + " for RTSP clients; the login is theirs to give.");
    }
}
