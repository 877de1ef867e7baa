package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lensbridge.driver.arecont.MediaCamera.part;
import static org.lensbridge.driver.arecont.MediaCamera.parts;
import static org.lensbridge.driver.arecont.MediaCamera.sized;
import static org.lensbridge.driver.arecont.Streams.JPEG;
import static org.lensbridge.driver.arecont.Streams.SOON;
import static org.lensbridge.driver.arecont.Streams.open;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.CollectedMedia;

class BrokenStreamsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.0 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>Busy</body></html>",
                "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nError: too many streams\r\n",
                "HTTP/1.0 200 OK\r\n\r\n",
                "\u0001\u0002\u0003",
                ""
            })
    void whatIsNoStreamFailsToOpenAndGivesTheNumberBack(String answer) {
        try (MediaCamera camera =
                        new MediaCamera().on("/mjpeg", out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
                DeviceRig rig = camera.connect()) {
            for (int i = 0; i < 9; i++) {
                CollectedMedia sink = new CollectedMedia();
                CameraException failure = assertThrows(CameraException.class, () -> open(rig, "mjpeg", sink));
                assertNotEquals(Kind.DRIVER_FAILURE, failure.kind());
                assertNotEquals(Kind.LOCKED_OUT, failure.kind());
                assertFalse(sink.ended());
            }
        }
    }

    @Test
    void streamThatBreaksOffInAPictureEnds() {
        byte[] half = Arrays.copyOf(JPEG, JPEG.length - 5);
        try (MediaCamera camera = new MediaCamera()
                        .on(
                                "/mjpeg",
                                parts(part("image/jpeg", JPEG), part("Content-Type: image/jpeg\r\n", half, false)));
                DeviceRig rig = camera.connect()) {
            CollectedMedia sink = new CollectedMedia();
            open(rig, "mjpeg", sink);
            assertEquals(Kind.UNREACHABLE, sink.awaitEnd(SOON).orElseThrow().kind());
            assertEquals(1, sink.frames().size());
        }
    }

    @Test
    void hugePartsEndTheStream() {
        byte[] zeros = new byte[1 << 20];
        try (MediaCamera camera = new MediaCamera().on("/h264stream", out -> {
                    MediaCamera.begin(out);
                    out.write(part("Content-Type: video/h264\r\nContent-Length: 99999999\r\n", zeros, false));
                    for (int i = 0; i < 40; i++) {
                        out.write(zeros);
                    }
                });
                DeviceRig rig = camera.connect()) {
            CollectedMedia sink = new CollectedMedia();
            open(rig, "h264", sink);
            StreamEnd end = sink.awaitEnd(SOON).orElseThrow();
            assertEquals(Kind.PROTOCOL, end.kind());
        }
    }

    @Test
    void partsThatAreNoPicturesEndTheStream() {
        byte[][] many = new byte[60][];
        Arrays.fill(many, sized("image/h264", "garbage".getBytes(StandardCharsets.US_ASCII)));
        try (MediaCamera camera = new MediaCamera().on("/h264stream", parts(many));
                DeviceRig rig = camera.connect()) {
            CollectedMedia sink = new CollectedMedia();
            open(rig, "h264", sink);
            assertEquals(Kind.PROTOCOL, sink.awaitEnd(SOON).orElseThrow().kind());
        }
    }

    @Test
    void nothingIsOpenedAfterTheSession() {
        try (MediaCamera camera = new MediaCamera();
                DeviceRig rig = camera.connect()) {
            LiveVideo video = rig.capability(1, LiveVideo.class);
            StreamProfile profile = video.profiles().get(0);
            rig.session().close();
            CameraException failure =
                    assertThrows(CameraException.class, () -> video.open(profile, new CollectedMedia()));
            assertEquals(Kind.GONE, failure.kind());
        }
    }
}
