package org.lensbridge.driver.axis.capability.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.axis.AxisDriverFactory;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.CollectedMedia;

class PicturesTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte[] IMAGE = image(640, 360);

    private AnsweringCamera camera;
    private DeviceRig rig;

    @AfterEach
    void close() throws IOException {
        rig.close();
        camera.close();
    }

    /** The head of an image and its end, with nothing between them. */
    private static byte[] image(int width, int height) {
        return new byte[] {
            (byte) 0xff,
            (byte) 0xd8,
            (byte) 0xff,
            (byte) 0xc0,
            0,
            8,
            8,
            (byte) (height >> 8),
            (byte) height,
            (byte) (width >> 8),
            (byte) width,
            0,
            (byte) 0xff,
            (byte) 0xd9
        };
    }

    private void connect(String tree, String program, Function<AnsweringCamera.Request, byte[]> answer) {
        camera = new AnsweringCamera(request -> MediaTree.listed(request, tree)
                .or(() -> request.target().matches(".*(" + program + ").*")
                        ? Optional.of(answer.apply(request))
                        : Optional.empty()));
        rig = new DeviceRig(AxisDriverFactory::new, camera.address());
        rig.connect();
    }

    private static byte[] jpeg(byte[] image) {
        return AnsweringCamera.answer("200 OK", "Content-Type: image/jpeg", image);
    }

    private Snapshot snapshots(int channel, byte[] answer) {
        connect(MediaTree.TEXT, "jpg/image.cgi", request -> answer);
        return rig.capability(channel, Snapshot.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, camera=2",
        "600, 300, resolution=640x360&camera=2",
        "0, 600, resolution=800x600&camera=2",
        "640, 0, resolution=640x360&camera=2",
        "4000, 3000, resolution=1920x1080&camera=2"
    })
    void asksForTheSizeOnOfferThatComesNext(int width, int height, String query) {
        Snapshot snapshots = snapshots(2, jpeg(IMAGE));
        assertEquals(
                IMAGE.length,
                snapshots
                        .take(new SnapshotRequest(Duration.ZERO, width, height))
                        .content()
                        .remaining());
        assertEquals(List.of("image.cgi?" + query), camera.sent("image.cgi"));
    }

    @Test
    void choosesAmongTheSizesOfTheImageItself() {
        connect(
                MediaTree.TEXT + "root.Properties.Image.I1.Resolution=900x700,450x350\r\n"
                        + "root.Properties.Image.I1.JPEG.Resolution=1000x800,500x400\r\n",
                "image.cgi",
                r -> jpeg(IMAGE));
        rig.capability(1, Snapshot.class).take(new SnapshotRequest(Duration.ZERO, 600, 300));
        rig.capability(2, Snapshot.class).take(new SnapshotRequest(Duration.ZERO, 600, 300));
        assertEquals(
                List.of("image.cgi?resolution=640x360&camera=1", "image.cgi?resolution=1000x800&camera=2"),
                camera.sent("image.cgi"));
        assertEquals(
                List.of("500x400"),
                rig.capability(2, LiveVideo.class).profiles().stream()
                        .filter(profile -> profile.token().equals("sub"))
                        .map(StreamProfile::title)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"25, 25", "12.5, 12.5", "0, 0", "-1, 0", "1e400, 0", "99999999999999999999, 0", "fast, 0"})
    void tellsTheRateOfFramesThatACameraCanHave(String told, double rate) {
        connect(MediaTree.TEXT + "root.Image.I0.Stream.FPS=" + told + "\r\n", "image.cgi", r -> jpeg(IMAGE));
        assertEquals(rate, rig.capability(1, LiveVideo.class).profiles().get(0).framesPerSecond());
    }

    @Test
    void leavesTheSizeToDevicesThatOfferNone() {
        connect(
                MediaTree.TEXT.replace("Properties.Image.Resolution", "Properties.Image.R"),
                "image.cgi",
                r -> jpeg(IMAGE));
        rig.capability(1, Snapshot.class).take(new SnapshotRequest(Duration.ZERO, 100, 100));
        assertEquals(List.of("image.cgi?camera=1"), camera.sent("image.cgi"));
    }

    @Test
    void takesNoPageForAPicture() {
        Snapshot snapshots = snapshots(
                1,
                AnsweringCamera.answer(
                        "200 OK",
                        "Content-Type: text/html",
                        "<html><body>Not authorized</body></html>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Kind.AUTH_REFUSED, failure(snapshots).kind());
    }

    @Test
    void takesNothingElseForAPicture() {
        assertEquals(
                Kind.PROTOCOL,
                failure(snapshots(1, jpeg(new byte[] {1, 2, 3, 4}))).kind());
    }

    @Test
    void tellsAPictureThatBrokeOff() {
        Snapshot snapshots = snapshots(
                1,
                AnsweringCamera.answer(
                        "200 OK", "Content-Type: image/jpeg", Arrays.copyOf(IMAGE, IMAGE.length - 1), 99));
        assertEquals(Kind.UNREACHABLE, failure(snapshots).kind());
    }

    private static CameraException failure(Snapshot snapshots) {
        return assertThrows(CameraException.class, () -> snapshots.take(SnapshotRequest.FRESH));
    }

    @Test
    void offersImagesAsSetAndSmallerAndByProfiles() {
        connect(MediaTree.TEXT, "none", request -> new byte[0]);
        List<StreamProfile> profiles = rig.capability(1, LiveVideo.class).profiles();
        assertEquals(
                List.of("main 1920x1080 0.0", "sub 640x360 0.0", "s1 640x360 5.0"),
                profiles.stream()
                        .filter(profile -> profile.codec().equals(Codec.JPEG))
                        .map(p -> p.token() + " " + p.width() + "x" + p.height() + " " + p.framesPerSecond())
                        .toList());
        StreamProfile turned = rig.capability(2, LiveVideo.class).profiles().get(0);
        assertEquals(720, turned.width());
        assertEquals(1280, turned.height());
    }

    @ParameterizedTest
    @CsvSource({
        "0, camera=2",
        "1, resolution=640x360&camera=2",
        "2, streamprofile=Night&camera=2",
    })
    void playsEachStream(int index, String query) throws IOException {
        byte[] parts = parts(IMAGE, image(320, 180));
        connect(
                MediaTree.TEXT,
                "mjpg/video.cgi",
                request -> AnsweringCamera.answer(
                        "200 OK", "Content-Type: multipart/x-mixed-replace; boundary=myboundary", parts));
        LiveVideo video = rig.capability(2, LiveVideo.class);
        CollectedMedia sink = new CollectedMedia();
        video.open(video.profiles().get(index), sink);
        assertEquals(Kind.UNREACHABLE, sink.awaitEnd(SOON).orElseThrow().kind());
        assertEquals(2, sink.frames().size());
        assertEquals(MediaFormat.video(Codec.JPEG, 640, 360), sink.packets().get(0));
        assertEquals(MediaFormat.video(Codec.JPEG, 320, 180), sink.packets().get(2));
        assertEquals(List.of("video.cgi?" + query), camera.sent("video.cgi"));
    }

    private static byte[] parts(byte[]... images) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] each : images) {
            all.write(("--myboundary\r\nContent-Type: image/jpeg\r\nContent-Length: " + each.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            all.write(each);
            all.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return all.toByteArray();
    }

    private CollectedMedia listenTo(String contentType, byte[] sound) throws IOException {
        byte[] parts = parts(IMAGE, IMAGE);
        byte[] heard = AnsweringCamera.answer("200 OK", "Content-Type: " + contentType, sound, 1_000_000);
        connect(
                MediaTree.TEXT + "root.Audio.A1.Enabled=yes\r\nroot.AudioSource.A0.AudioEncoding=aac\r\n",
                "video.cgi|receive.cgi",
                request -> request.target().contains("receive.cgi")
                        ? heard
                        : AnsweringCamera.answer(
                                "200 OK",
                                "Content-Type: multipart/x-mixed-replace; boundary=myboundary",
                                parts,
                                1_000_000));
        LiveVideo video = rig.capability(2, LiveVideo.class);
        CollectedMedia sink = new CollectedMedia();
        video.open(video.profiles().get(0), sink);
        sink.awaitEnd(SOON).orElseThrow();
        return sink;
    }

    @Test
    void asksForSoundWhereTheMicrophoneIsOn() throws IOException {
        listenTo("audio/basic", new byte[] {1, 2, 3});
        assertEquals(List.of("receive.cgi?camera=2&audiocodec=g711&httptype=singlepart"), camera.sent("receive.cgi"));
    }

    @Test
    void picturesComeWithoutSoundThatCannotBeCarried() throws IOException {
        CollectedMedia sink = listenTo("audio/mpeg4-generic", new byte[] {1, 2, 3});
        assertEquals(2, sink.frames().size());
        assertTrue(sink.frames().stream().allMatch(frame -> frame.track() == 0));
    }

    @Test
    void asksForNoSoundWhereTheMicrophoneIsOff() throws IOException {
        listenTo("audio/basic", new byte[] {1});
        LiveVideo video = rig.capability(1, LiveVideo.class);
        video.open(video.profiles().get(0), new CollectedMedia()).close();
        assertEquals(1, camera.sent("receive.cgi").size());
    }

    @Test
    void tellsWhyNoStreamComes() {
        connect(MediaTree.TEXT, "video.cgi", request -> AnsweringCamera.status("404 Not Found"));
        LiveVideo video = rig.capability(1, LiveVideo.class);
        CameraException failure = assertThrows(
                CameraException.class, () -> video.open(video.profiles().get(0), new CollectedMedia()));
        assertEquals(Kind.UNSUPPORTED, failure.kind());
    }

    @Test
    void opensNoStreamThatItDoesNotOffer() {
        connect(MediaTree.TEXT, "video.cgi", request -> new byte[0]);
        StreamProfile other = new StreamProfile("other", "", Codec.H264, 0, 0, 0);
        CameraException failure = assertThrows(
                CameraException.class, () -> rig.capability(1, LiveVideo.class).open(other, new CollectedMedia()));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertEquals(List.of(), camera.sent("video.cgi"));
    }
}
