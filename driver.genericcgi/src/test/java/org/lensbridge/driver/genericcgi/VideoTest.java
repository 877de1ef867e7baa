package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedMedia;

class VideoTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    /** A start, a frame header of 16 by 8 pixels, and an end. */
    private static final String JPEG =
            "\u00ff\u00d8\u00ff\u00c0\u0000\u000b\u0008\u0000\u0008\u0000\u0010\u0001\u0001\u0011\u0000\u00ff\u00d9";

    private static String picture(String body) {
        return "HTTP/1.0 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String stream(String... parts) {
        return "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=mj\r\n\r\n"
                + String.join("", parts) + "--mj--\r\n";
    }

    private static String sized(String body) {
        return "--mj\r\nContent-Type: image/jpeg\r\nContent-Length: " + body.length() + "\r\n\r\n" + body + "\r\n";
    }

    private static String unsized(String body) {
        return "--mj\r\nContent-Type: image/jpeg\r\n\r\n" + body + "\r\n";
    }

    /** A session of a camera that sends MJPEG at the port of another. */
    private static Rig with(LiveCamera camera, CgiCamera mjpeg) {
        String address = mjpeg.address();
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        Rig rig = Rig.with(camera.camera, Map.of("mjpegPort", Value.of(port)));
        rig.connect();
        return rig;
    }

    @Test
    void takesAPicture() {
        try (LiveCamera camera = new LiveCamera().with("/cgi-bin/jpg/image.cgi", picture(JPEG));
                Rig rig = camera.connect()) {
            var image = rig.capability(1, Snapshot.class).take(SnapshotRequest.FRESH);
            assertEquals("image/jpeg", image.contentType());
            assertEquals(JPEG.length(), image.content().remaining());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OK\n", "# Error: no picture\n", "<html><body>busy</body></html>"})
    void whatIsNoPictureFails(String answer) {
        try (LiveCamera camera = new LiveCamera().with("/cgi-bin/jpg/image.cgi", answer);
                Rig rig = camera.connect()) {
            Snapshot snapshot = rig.capability(1, Snapshot.class);
            CameraException failure = assertThrows(CameraException.class, () -> snapshot.take(SnapshotRequest.FRESH));
            assertEquals("snapshot.take", failure.operation());
        }
    }

    @Test
    void pictureThatBreaksOffIsNone() {
        String half = JPEG.substring(0, JPEG.length() - 1);
        String cut = picture(half).replace("Content-Length: " + half.length(), "Content-Length: 9999");
        try (LiveCamera camera = new LiveCamera().with("/cgi-bin/jpg/image.cgi", cut);
                Rig rig = camera.connect()) {
            Snapshot snapshot = rig.capability(1, Snapshot.class);
            Kind kind = assertThrows(CameraException.class, () -> snapshot.take(SnapshotRequest.FRESH))
                    .kind();
            assertTrue(kind == Kind.UNREACHABLE || kind == Kind.PROTOCOL, kind::name);
        }
    }

    @Test
    void takesImagesWithAndWithoutLengthsFromThePortForMjpeg() {
        String images = stream(sized(JPEG), unsized(JPEG), unsized("no image"), sized(JPEG));
        try (LiveCamera camera = new LiveCamera();
                CgiCamera mjpeg = new CgiCamera(target -> target.equals("/") ? images : "");
                Rig rig = with(camera, mjpeg)) {
            LiveVideo video = rig.capability(1, LiveVideo.class);
            StreamProfile profile = video.profiles().get(0);
            CollectedMedia sink = new CollectedMedia();
            video.open(profile, sink);
            assertEquals(Kind.UNREACHABLE, sink.awaitEnd(SOON).orElseThrow().kind());
            assertEquals(3, sink.frames().size());
            assertEquals(MediaFormat.video(Codec.JPEG, 16, 8), sink.packets().get(0));
            assertEquals(List.of("/"), mjpeg.targets());
        }
    }

    @Test
    void operationsAskThePortForMjpegToo() {
        try (LiveCamera camera = new LiveCamera();
                CgiCamera mjpeg = new CgiCamera(target -> stream(sized(JPEG), sized(JPEG)));
                Rig rig = with(camera, mjpeg)) {
            List<Reply> replies = new CopyOnWriteArrayList<>();
            List<StreamEnd> ends = new CopyOnWriteArrayList<>();
            rig.capability(0, Operations.class).open("video.mjpeg", Map.of(), new ReplySink() {
                @Override
                public void part(Reply reply) {
                    replies.add(reply);
                }

                @Override
                public void end(StreamEnd end) {
                    ends.add(end);
                }
            });
            assertTrue(Await.until(() -> ends.size() == 1, SOON), "no end");
            assertEquals(2, replies.size());
        }
    }

    @Test
    void portThatIsClosedIsExplained() {
        try (LiveCamera camera = new LiveCamera()) {
            CgiCamera gone = new CgiCamera(target -> "");
            gone.close();
            try (Rig rig = with(camera, gone)) {
                LiveVideo video = rig.capability(1, LiveVideo.class);
                StreamProfile profile = video.profiles().get(0);
                CameraException failure =
                        assertThrows(CameraException.class, () -> video.open(profile, new CollectedMedia()));
                assertEquals(Kind.UNREACHABLE, failure.kind());
                assertTrue(failure.reason().contains("mjpegPort"), failure.reason());
                StreamProfile other = new StreamProfile("main", "H.264", Codec.H264, 0, 0, 0);
                assertEquals(
                        Kind.INVALID_ARGUMENT,
                        assertThrows(CameraException.class, () -> video.open(other, new CollectedMedia()))
                                .kind());
            }
        }
    }

    @Test
    void nothingIsOpenedAfterTheSession() {
        try (LiveCamera camera = new LiveCamera();
                CgiCamera mjpeg = new CgiCamera(target -> "");
                Rig rig = with(camera, mjpeg)) {
            LiveVideo video = rig.capability(1, LiveVideo.class);
            Snapshot snapshot = rig.capability(1, Snapshot.class);
            rig.session.close();
            StreamProfile profile = video.profiles().get(0);
            List<Kind> kinds = new ArrayList<>();
            kinds.add(assertThrows(CameraException.class, () -> video.open(profile, new CollectedMedia()))
                    .kind());
            kinds.add(assertThrows(CameraException.class, () -> snapshot.take(SnapshotRequest.FRESH))
                    .kind());
            assertEquals(List.of(Kind.GONE, Kind.GONE), kinds);
            assertEquals(List.of(), mjpeg.targets());
        }
    }
}
