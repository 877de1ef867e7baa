package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.driver.arecont.MediaCamera.part;
import static org.lensbridge.driver.arecont.MediaCamera.parts;
import static org.lensbridge.driver.arecont.MediaCamera.sized;

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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedMedia;

class LiveVideoTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** A start, a frame header of 16 by 8 pixels, an empty line in the middle, and an end. */
    private static final byte[] JPEG =
            ("\u00ff\u00d8\u00ff\u00c0\u0000\u000b\u0008\u0000\u0008\u0000\u0010\u0001\u0001\u0011\u0000\u00ff\u00da"
                            + "\r\n\r\nx\r\n--\r\n\r\n\u00ff\u00d9")
                    .getBytes(StandardCharsets.ISO_8859_1);

    private static StreamHandle open(DeviceRig rig, String token, CollectedMedia sink) {
        return open(rig, 1, token, sink);
    }

    private static StreamHandle open(DeviceRig rig, int channel, String token, CollectedMedia sink) {
        LiveVideo video = rig.capability(channel, LiveVideo.class);
        StreamProfile profile = video.profiles().stream()
                .filter(each -> each.token().equals(token))
                .findFirst()
                .orElseThrow();
        return video.open(profile, sink);
    }

    private static byte[] padded(byte[] picture, int zeros) {
        return Arrays.copyOf(picture, picture.length + zeros);
    }

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
            assertEquals(List.of("1600x1184", "800x576", "1600x1184", "800x576", "640x480", "640x480"), sizes);
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
            Path file = Files.write(
                    folder.resolve("frames.h264"), Arrays.copyOf(all.toByteArray(), all.size() - 5));
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
                        .on("/mjpeg3", parts(part("image/jpeg", JPEG)))
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
    void picturesArePulledWhereTheCameraSendsNoStream() {
        List<byte[]> pictures = MediaCamera.pictures();
        AtomicInteger next = new AtomicInteger();
        try (MediaCamera camera = new MediaCamera().on("/h264", out -> {
                    int number = next.getAndIncrement();
                    if (number < 6) {
                        MediaCamera.of("image/h264", padded(pictures.get(number), 40))
                                .write(out);
                    }
                });
                DeviceRig rig = camera.connect()) {
            CollectedMedia sink = new CollectedMedia();
            open(rig, "h264", sink);
            assertEquals(Kind.UNREACHABLE, sink.awaitEnd(SOON).orElseThrow().kind());
            assertEquals(6, sink.frames().size());
            assertEquals(pictures.get(5).length + 5, sink.frames().get(5).size());
            assertEquals(1, camera.targets("/h264stream").size());
            List<String> asked = camera.targets("/h264?");
            assertTrue(asked.get(0).endsWith("&iframe=1"), asked.get(0));
            assertTrue(asked.get(1).endsWith("&iframe=0"), asked.get(1));
            CollectedMedia again = new CollectedMedia();
            assertThrows(CameraException.class, () -> open(rig, "h264", again));
            assertEquals(1, camera.targets("/h264stream").size());
            assertFalse(again.ended());
        }
    }

    @Test
    void pullingStopsWhenTheStreamIsClosed() {
        byte[] key = MediaCamera.pictures().get(0);
        CountDownLatch waits = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        try (MediaCamera camera = new MediaCamera().on("/h264", out -> {
                    if (asked.incrementAndGet() > 2) {
                        waits.countDown();
                        new CountDownLatch(1).await(20, TimeUnit.SECONDS);
                    }
                    MediaCamera.of("image/h264", key).write(out);
                });
                DeviceRig rig = camera.connect(Map.of("h264", Value.of("frames")))) {
            CollectedMedia sink = new CollectedMedia();
            StreamHandle handle = open(rig, "h264", sink);
            assertTrue(waits.await(20, TimeUnit.SECONDS));
            handle.close();
            int frames = sink.frames().size();
            assertTrue(Await.until(() -> threads() == 0, SOON), "the thread goes on");
            assertEquals(frames, sink.frames().size());
            assertFalse(sink.ended());
            assertEquals(List.of(), camera.targets("/h264stream"));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("lensbridge-arecont-frames") && thread.isAlive())
                .count();
    }

    @Test
    void pullingEndsWhenNobodyWantsMore() {
        byte[] key = MediaCamera.pictures().get(0);
        try (MediaCamera camera = new MediaCamera().on("/h264", MediaCamera.of("image/h264", key));
                DeviceRig rig = camera.connect(Map.of("h264", Value.of("frames")))) {
            CollectedMedia sink = new CollectedMedia();
            sink.wantOnly(3);
            open(rig, "h264", sink);
            assertTrue(Await.until(() -> sink.packets().size() == 3, SOON));
            assertTrue(Await.until(() -> threads() == 0, SOON), "the thread goes on");
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
        try (MediaCamera camera = new MediaCamera().on("/h264stream", out -> {
                    MediaCamera.begin(out);
                    out.write(part("", MediaCamera.pictures().get(0)));
                    out.flush();
                    new CountDownLatch(1).await(60, TimeUnit.SECONDS);
                });
                DeviceRig rig = camera.connect();
                DeviceRig other = camera.connect()) {
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
