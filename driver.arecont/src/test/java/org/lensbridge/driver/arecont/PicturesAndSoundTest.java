package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.driver.arecont.MediaCamera.part;
import static org.lensbridge.driver.arecont.MediaCamera.parts;
import static org.lensbridge.driver.arecont.Streams.JPEG;
import static org.lensbridge.driver.arecont.Streams.SOON;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.Await;

class PicturesAndSoundTest {
    private static SnapshotRequest sized(int width, int height) {
        return new SnapshotRequest(Duration.ZERO, width, height);
    }

    @Test
    void picturesAreAsLargeAsIsUseful() {
        try (MediaCamera camera = new MediaCamera().on("/image", MediaCamera.of("image/jpeg", JPEG));
                DeviceRig rig = camera.connect()) {
            Snapshot snapshot = rig.capability(1, Snapshot.class);
            assertEquals(
                    JPEG.length, snapshot.take(SnapshotRequest.FRESH).content().remaining());
            snapshot.take(sized(640, 480));
            snapshot.take(sized(801, 0));
            String full = "/image?res=full&x0=0&y0=0&x1=1600&y1=1184&doublescan=0";
            String half = "/image?res=half&x0=0&y0=0&x1=1600&y1=1152&doublescan=0";
            assertEquals(List.of(full, half, full), camera.targets("/image"));
        }
    }

    @Test
    void sensorsOfUnknownSizeAreTakenWhole() {
        try (MediaCamera camera = new MediaCamera()
                        .drop("maxsensorwidth")
                        .hold("sensorcount", "2")
                        .hold("brightness", "0")
                        .on("/image2", MediaCamera.of("image/jpeg", JPEG));
                DeviceRig rig = camera.connect(Map.of("separator", Value.of("semicolon")))) {
            rig.capability(2, Snapshot.class).take(SnapshotRequest.FRESH);
            assertEquals(List.of("/image2?res=full;doublescan=0"), camera.targets("/image2"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.0 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 9999\r\n\r\n\u00ff\u00d8\u00ff\u00c0",
                "HTTP/1.0 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: 4\r\n\r\nGIF8",
                "HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nError\r\n",
                "HTTP/1.0 404 Not Found\r\n\r\n",
                "\r\n\r\n",
                ""
            })
    void whatIsNoPictureFails(String answer) {
        try (MediaCamera camera =
                        new MediaCamera().on("/image", out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
                DeviceRig rig = camera.connect()) {
            Snapshot snapshot = rig.capability(1, Snapshot.class);
            CameraException failure = assertThrows(CameraException.class, () -> snapshot.take(SnapshotRequest.FRESH));
            assertEquals("snapshot.take", failure.operation());
            assertNotEquals(Kind.DRIVER_FAILURE, failure.kind());
        }
    }

    @Test
    void operationsKeepToTheRulesOfTheirArguments() {
        try (MediaCamera camera = new MediaCamera()
                        .on("/image", MediaCamera.of("image/jpeg", JPEG))
                        .on("/mjpeg", parts(part("image/jpeg", JPEG)));
                DeviceRig rig = camera.connect();
                DeviceRig strict = camera.connect(Map.of("windows", Value.of("enforce")))) {
            Operations operations = rig.capability(0, Operations.class);
            Map<String, Value> odd = Map.of("x0", Value.of(40), "x1", Value.of(100));
            operations.invoke("snapshot.take", odd);
            assertEquals(List.of("/image?x0=32&x1=128"), camera.targets("/image"));
            CameraException failure = assertThrows(CameraException.class, () -> strict.capability(0, Operations.class)
                    .invoke("snapshot.take", odd));
            assertEquals("snapshot.take", failure.operation());
            Map<String, Value> both = Map.of("sd", Value.of("playback"), "fps", Value.of(4));
            List<Reply> replies = new CopyOnWriteArrayList<>();
            ReplySink sink = new ReplySink() {
                @Override
                public void part(Reply reply) {
                    replies.add(reply);
                }

                @Override
                public void end(StreamEnd end) {}
            };
            failure = assertThrows(CameraException.class, () -> operations.open("video.mjpeg", both, sink));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            operations.open("video.mjpeg", Map.of("sd", Value.of("download")), sink);
            assertTrue(Await.until(() -> replies.size() == 1, SOON));
            assertEquals(List.of("/mjpeg?sd=download"), camera.targets("/mjpeg"));
            assertTrue(operations
                    .invoke("rtsp.h264", Map.of("x1", Value.of(65)))
                    .document()
                    .toString()
                    .endsWith("/h264.sdp?x1=96"));
        }
    }

    private static String rtsp(MediaCamera camera, Map<String, Value> options) {
        try (DeviceRig rig = camera.connect(options)) {
            return rig.capability(0, Operations.class)
                    .invoke("rtsp.h264", Map.of())
                    .document()
                    .toString();
        }
    }

    @Test
    void rtspIsWhereTheUserOrTheCameraSays() {
        try (MediaCamera camera = new MediaCamera()) {
            assertEquals("rtsp://127.0.0.1:554/h264.sdp", rtsp(camera, Map.of()));
            camera.hold("rtspport", "8554");
            assertEquals("rtsp://127.0.0.1:8554/h264.sdp", rtsp(camera, Map.of()));
            assertEquals("rtsp://127.0.0.1:9554/h264.sdp", rtsp(camera, Map.of("rtspPort", Value.of(9554))));
            camera.hold("rtspport", "0");
            assertEquals("rtsp://127.0.0.1:554/h264.sdp", rtsp(camera, Map.of()));
        }
    }

    @Test
    void cameraWithSoundIsTalkedTo() {
        try (MediaCamera camera = new MediaCamera().hold("audioinput", "mic").on("/g711", out -> {});
                DeviceRig rig = camera.connect()) {
            AudioTalk speaker = rig.capability(1, AudioTalk.class);
            MediaFormat format = speaker.formats().get(0);
            assertEquals(Codec.PCMU, format.codec());
            assertEquals(8_000, format.sampleRate());
            MediaFormat other = new MediaFormat(0, Codec.AAC, 0, 0, 8_000, 1, ByteBuffer.allocate(0));
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> speaker.open(other))
                            .kind());
            try (Talk talk = speaker.open(format)) {
                talk.send(ByteBuffer.allocate(1_000));
                talk.send(ByteBuffer.allocate(600));
                assertTrue(Await.until(() -> camera.heard() == 1_600, SOON), "heard " + camera.heard());
                CameraException busy = assertThrows(CameraException.class, () -> speaker.open(format));
                assertEquals(Kind.BUSY, busy.kind());
            }
            speaker.open(format).close();
        }
    }

    @Test
    void cameraThatTakesNoSoundSaysSo() {
        try (MediaCamera camera = new MediaCamera().hold("audioinput", "linein");
                DeviceRig rig = camera.connect()) {
            AudioTalk speaker = rig.capability(1, AudioTalk.class);
            MediaFormat format = speaker.formats().get(0);
            for (int i = 0; i < 2; i++) {
                CameraException failure = assertThrows(CameraException.class, () -> {
                    try (Talk talk = speaker.open(format)) {
                        while (true) {
                            talk.send(ByteBuffer.allocate(800));
                        }
                    }
                });
                assertEquals(Kind.UNSUPPORTED, failure.kind());
                assertEquals("audio.transmit", failure.operation());
            }
        }
    }

    @Test
    void cameraWithoutSoundIsSilent() {
        try (MediaCamera camera = new MediaCamera();
                DeviceRig rig = camera.connect()) {
            assertTrue(rig.session().capability(1, AudioTalk.class).isEmpty());
        }
    }
}
