package org.lensbridge.driver.axis.capability.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.axis.AxisDriverFactory;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.driver.testkit.NotedPlays;
import org.lensbridge.tck.CollectedMedia;
import org.lensbridge.transport.rtsp.RtspPlay;

/** H.264 and H.265, which come by RTSP. */
class CodedStreamsTest {
    private final NotedPlays plays = new NotedPlays();
    private AnsweringCamera camera;
    private DeviceRig rig;

    @AfterEach
    void close() throws IOException {
        rig.close();
        camera.close();
    }

    private LiveVideo connect(int channel, String tree, Map<String, Value> options) {
        camera = new AnsweringCamera(request -> MediaTree.listed(request, tree));
        rig = new DeviceRig(
                plays.under(AxisDriverFactory::new),
                camera.address(),
                DeviceRig.login(),
                options,
                Duration.ofSeconds(5));
        rig.connect();
        return rig.capability(channel, LiveVideo.class);
    }

    private static String with(String... lines) {
        return MediaTree.TEXT + String.join("\r\n", lines) + "\r\n";
    }

    private static StreamHandle open(LiveVideo video, String token) {
        StreamProfile profile = video.profiles().stream()
                .filter(each -> each.token().equals(token))
                .findFirst()
                .orElseThrow();
        return video.open(profile, new CollectedMedia());
    }

    private static List<String> coded(LiveVideo video) {
        return video.profiles().stream()
                .filter(profile -> !profile.codec().equals(Codec.JPEG))
                .map(p -> p.token() + " '" + p.title() + "' " + p.codec() + " " + p.width() + "x" + p.height() + " "
                        + p.framesPerSecond())
                .toList();
    }

    @Test
    void areOfferedInTheCodingsThatTheDeviceLists() {
        LiveVideo video = connect(
                1,
                with(
                        "root.Properties.Image.Format=jpeg, mjpeg, H265, h264",
                        "root.Image.I0.Stream.FPS=25",
                        "root.Properties.Image.I0.H265.Resolution=1920x1080,320x180",
                        "root.StreamProfile.S3.Name=Small",
                        "root.StreamProfile.S3.Parameters=videocodec%3Dh265%26fps%3D10"),
                Map.of());
        assertEquals(
                List.of(
                        "h264 'H.264, as set' H264 1920x1080 25.0",
                        "h264-sub 'H.264, 640x360' H264 640x360 0.0",
                        "s0 'Wide' H264 1920x1080 0.0",
                        "h265 'H.265, as set' H265 1920x1080 25.0",
                        "h265-sub 'H.265, 320x180' H265 320x180 0.0",
                        "s3 'Small' H265 0x0 10.0"),
                coded(video));
        assertEquals(Codec.JPEG, video.profiles().get(0).codec(), "what comes over HTTP goes before");
    }

    @ParameterizedTest
    @CsvSource({
        "root.Properties.Image.Format=jpeg,mjpeg,bitmap",
        "root.Properties.Image.Format=",
        "root.Network.RTSP.Enabled=no",
    })
    void areNotOfferedByDevicesWithout(String line) {
        assertEquals(List.of(), coded(connect(1, with(line), Map.of())));
    }

    @ParameterizedTest
    @CsvSource({
        "h264, videocodec=h264&audio=0&camera=2",
        "h264-sub, videocodec=h264&resolution=640x360&audio=0&camera=2",
        "s0, streamprofile=Wide&audio=0&camera=2",
    })
    void areAskedForAtTheServerOfRtsp(String token, String query) {
        LiveVideo video = connect(2, with("root.Network.RTSP.Port=5554"), Map.of());
        StreamHandle stream = open(video, token);
        assertEquals(List.of("5554 /axis-media/media.amp?" + query), plays.paths());
        RtspPlay play = plays.plays().get(0);
        assertEquals(List.of(RtspPlay.Way.TCP, RtspPlay.Way.UDP), play.ways());
        assertEquals(Set.of(Codec.Medium.VIDEO, Codec.Medium.AUDIO), play.media());
        assertEquals(1, plays.open());
        stream.close();
        assertEquals(0, plays.open());
    }

    @Test
    void comeWithSoundWhereTheMicrophoneIsOn() {
        open(connect(1, with("root.Audio.A0.Enabled=yes"), Map.of()), "h264");
        assertEquals(List.of("554 /axis-media/media.amp?videocodec=h264&audio=1&camera=1"), plays.paths());
    }

    @Test
    void comeAsTheUserWants() {
        open(connect(1, MediaTree.TEXT, Map.of("rtspPort", Value.of(9554), "rtspTransport", Value.of("udp"))), "h264");
        assertEquals(9554, plays.plays().get(0).request().port());
        assertEquals(List.of(RtspPlay.Way.UDP), plays.plays().get(0).ways());
    }

    @Test
    void endWithTheSession() {
        LiveVideo video = connect(1, MediaTree.TEXT, Map.of());
        open(video, "h264");
        rig.session().close();
        assertEquals(0, plays.open());
        assertEquals(
                Kind.GONE,
                assertThrows(CameraException.class, () -> open(video, "h264")).kind());
    }

    @Test
    void tellWhatToDoWhereNobodyListens() {
        LiveVideo video = connect(1, MediaTree.TEXT, Map.of());
        plays.fail(Kind.UNREACHABLE, "Connection refused.");
        CameraException failure = assertThrows(CameraException.class, () -> open(video, "h264"));
        assertEquals(Kind.UNREACHABLE, failure.kind());
        assertEquals("rtsp.live", failure.operation());
        assertTrue(failure.reason().contains("rtspPort"), failure::reason);
    }
}
