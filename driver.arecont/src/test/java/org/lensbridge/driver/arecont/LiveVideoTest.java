package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.driver.arecont.MediaCamera.part;
import static org.lensbridge.driver.arecont.MediaCamera.parts;
import static org.lensbridge.driver.arecont.MediaCamera.sized;
import static org.lensbridge.driver.arecont.Streams.JPEG;
import static org.lensbridge.driver.arecont.Streams.SOON;
import static org.lensbridge.driver.arecont.Streams.open;
import static org.lensbridge.driver.arecont.Streams.padded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.driver.testkit.ToolCheck;
import org.lensbridge.tck.CollectedMedia;
import org.lensbridge.transport.http.HttpTransports;

class LiveVideoTest {
    private static byte[] bytes(MediaFrame frame) {
        ByteBuffer payload = frame.payload();
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        return bytes;
    }

    private static List<String> tokens(DeviceRig rig) {
        return rig.capability(1, LiveVideo.class).profiles().stream()
                .map(StreamProfile::token)
                .toList();
    }

    @Test
    void offersWhatTheCameraCan() {
        try (MediaCamera camera = new MediaCamera().hold("scaling", "on").hold("scaling_size", "640, 480");
                DeviceRig rig = camera.connect()) {
            assertEquals(
                    List.of("h264", "h264-half", "mjpeg", "mjpeg-half", "h264-scaled", "mjpeg-scaled"), tokens(rig));
            List<String> sizes = rig.capability(1, LiveVideo.class).profiles().stream()
                    .map(profile -> profile.width() + "x" + profile.height())
                    .toList();
            assertEquals(List.of("1600x1184", "800x576", "1600x1184", "800x576", "0x0", "0x0"), sizes);
        }
        try (MediaCamera camera = new MediaCamera().drop("keyframeinterval").hold("scaling", "off");
                DeviceRig rig = camera.connect()) {
            assertEquals(List.of("mjpeg", "mjpeg-half"), tokens(rig));
        }
    }

    @Test
    void imagesComeWithAndWithoutLengths() {
        byte[] noise = "no image".getBytes(StandardCharsets.US_ASCII);
        try (MediaCamera camera = new MediaCamera()
                        .on(
                                "/mjpeg",
                                parts(
                                        part("image/jpeg", JPEG),
                                        sized("image/jpeg", JPEG),
                                        part("text/plain", noise),
                                        part("image/jpeg", JPEG),
                                        part("image/jpeg", JPEG)));
                DeviceRig rig = camera.connect()) {
            CollectedMedia sink = new CollectedMedia();
            open(rig, "mjpeg", sink);
            assertEquals(Kind.UNREACHABLE, sink.awaitEnd(SOON).orElseThrow().kind());
            assertEquals(4, sink.frames().size());
            sink.frames().forEach(frame -> assertEquals(JPEG.length, frame.size()));
            assertEquals(MediaFormat.video(Codec.JPEG, 16, 8), sink.packets().get(0));
            assertEquals(
                    List.of("/mjpeg?res=full&x0=0&y0=0&x1=1600&y1=1184&doublescan=0&ver=HTTP%2F1.1"),
                    camera.targets("/mjpeg"));
        }
    }

    @Test
    void zerosBecomeDelimitersAndDecodersUnderstandThem(@TempDir Path folder) throws Exception {
        List<byte[]> pictures = MediaCamera.pictures();
        assertEquals(6, pictures.size());
        try (MediaCamera camera = new MediaCamera()
                        .on(
                                "/h264stream",
                                parts(
                                        part("image/h264;P", pictures.get(1)),
                                        part("image/h264;I", padded(pictures.get(0), 300)),
                                        part("image/h264;P", padded(pictures.get(1), 1)),
                                        sized("image/h264;P", padded(pictures.get(2), 7)),
                                        part("image/h264;P", pictures.get(3)),
                                        part("image/h264;I", padded(pictures.get(4), 5)),
                                        part("", pictures.get(5))));
                DeviceRig rig = camera.connect()) {
            CollectedMedia sink = new CollectedMedia();
            open(rig, "h264-half", sink);
            assertEquals(Kind.UNREACHABLE, sink.awaitEnd(SOON).orElseThrow().kind());
            assertEquals(
                    List.of(true, false, false, true, false, false),
                    sink.frames().stream().map(MediaFrame::keyFrame).toList());
            MediaFormat format = (MediaFormat) sink.packets().get(0);
            assertEquals(List.of(96, 64), List.of(format.width(), format.height()));
            assertTrue(format.configuration().hasRemaining());
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            Duration before = Duration.ZERO;
            for (int i = 0; i < 6; i++) {
                byte[] frame = bytes(sink.frames().get(i));
                assertEquals(pictures.get(i).length + 5, frame.length);
                assertTrue(before.compareTo(sink.frames().get(i).pts()) <= 0);
                before = sink.frames().get(i).pts();
                all.writeBytes(frame);
            }
            assertTrue(camera.targets("/h264stream")
                    .get(0)
                    .matches("/h264stream\\?res=half&x0=0&y0=0&x1=1600&y1=1152&doublescan=0&ssn=\\d+&ver=HTTP%2F1.1"));
            Path file = Files.write(folder.resolve("frames.h264"), Arrays.copyOf(all.toByteArray(), all.size() - 5));
            assertEquals("h264,96,64,6", decoded(file));
        }
    }

    private static String decoded(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ToolCheck.require("ffprobe", "ffmpeg"),
                        "-v",
                        "error",
                        "-count_frames",
                        "-show_entries",
                        "stream=codec_name,width,height,nb_read_frames",
                        "-of",
                        "csv=p=0",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return said.strip();
    }

    @Test
    void sensorsHaveStreamsOfTheirOwn() {
        try (MediaCamera camera = new MediaCamera()
                        .hold("sensorcount", "4")
                        .hold("brightness", "0")
                        .on("/mjpeg3", parts(part("image/jpeg", JPEG)))
                        .on("/h264stream1", parts())
                        .on(
                                "/h264stream2",
                                parts(part("", MediaCamera.pictures().get(0))));
                DeviceRig rig = camera.connect()) {
            CollectedMedia images = new CollectedMedia();
            open(rig, 3, "mjpeg-half", images);
            CollectedMedia pictures = new CollectedMedia();
            open(rig, 2, "h264", pictures);
            assertTrue(images.awaitEnd(SOON).isPresent());
            assertTrue(pictures.awaitEnd(SOON).isPresent());
            assertEquals(1, images.frames().size());
            assertEquals(1, pictures.frames().size());
            assertTrue(camera.targets("/mjpeg3").get(0).contains("ssn="));
        }
    }

    @Test
    void semicolonsPartArgumentsWhereTheyAreWished() {
        try (MediaCamera camera = new MediaCamera().on("/mjpeg", parts(part("image/jpeg", JPEG)));
                DeviceRig rig = camera.connect(Map.of("separator", Value.of("semicolon")))) {
            CollectedMedia sink = new CollectedMedia();
            open(rig, "mjpeg-half", sink);
            assertTrue(sink.awaitEnd(SOON).isPresent());
            assertEquals(
                    List.of("/mjpeg?res=half;x0=0;y0=0;x1=1600;y1=1152;doublescan=0;ver=HTTP%2F1.1"),
                    camera.targets("/mjpeg"));
        }
    }

    @Test
    void ninthStreamIsOneTooMany() {
        try (HttpTransports transport = HttpTransports.create();
                MediaCamera camera = new MediaCamera().on("/h264stream", out -> {
                    MediaCamera.begin(out);
                    out.write(part("", MediaCamera.pictures().get(0)));
                    out.flush();
                    new CountDownLatch(1).await(60, TimeUnit.SECONDS);
                })) {
            ninthStreamIsOneTooMany(camera, new ArecontDriverFactory(transport));
        }
    }

    private static void ninthStreamIsOneTooMany(MediaCamera camera, ArecontDriverFactory driver) {
        try (DeviceRig rig = camera.connect(any -> driver, Map.of());
                DeviceRig other = camera.connect(any -> driver, Map.of())) {
            List<StreamHandle> handles = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                handles.add(open(i % 2 == 0 ? rig : other, "h264", new CollectedMedia()));
            }
            assertEquals(8, camera.targets("/h264stream").stream().distinct().count());
            CameraException failure =
                    assertThrows(CameraException.class, () -> open(rig, "mjpeg", new CollectedMedia()));
            assertEquals(Kind.BUSY, failure.kind());
            handles.get(0).close();
            handles.get(0).close();
            open(other, "h264", new CollectedMedia());
            assertThrows(CameraException.class, () -> open(other, "h264", new CollectedMedia()));
        }
    }

    @Test
    void streamThatEndsGivesItsNumberBack() {
        try (MediaCamera camera = new MediaCamera()
                        .on("/h264stream", parts(part("", MediaCamera.pictures().get(0))));
                DeviceRig rig = camera.connect()) {
            for (int i = 0; i < 10; i++) {
                CollectedMedia sink = new CollectedMedia();
                open(rig, "h264", sink);
                assertTrue(sink.awaitEnd(SOON).isPresent());
            }
            assertEquals(10, camera.targets("/h264stream").stream().distinct().count());
        }
    }
}
