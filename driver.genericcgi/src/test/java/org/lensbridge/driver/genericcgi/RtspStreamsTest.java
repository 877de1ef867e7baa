package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.driver.testkit.NotedPlays;
import org.lensbridge.tck.CollectedMedia;

/** Section 5.5.1: what comes by RTSP. */
class RtspStreamsTest {
    private static final String TREE = "root.Brand.Brand=Yardley\nroot.Brand.ProdNbr=Y-7\n";

    private final NotedPlays plays = new NotedPlays();
    private AnsweringCamera camera;
    private DeviceRig rig;

    @AfterEach
    void close() throws IOException {
        rig.close();
        camera.close();
    }

    private LiveVideo connect(String more, Map<String, Value> options) {
        String tree = TREE + more.replace(" ", "\n") + "\n";
        camera = new AnsweringCamera(request -> request.target().contains("param.cgi?action=list")
                ? Optional.of(AnsweringCamera.answer(
                        "200 OK", "Content-Type: text/plain", tree.getBytes(StandardCharsets.UTF_8)))
                : Optional.empty());
        rig = new DeviceRig(
                plays.under(GenericDriverFactory::new),
                camera.address(),
                DeviceRig.login(),
                options,
                Duration.ofSeconds(5));
        rig.connect();
        return rig.capability(1, LiveVideo.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'h264 0x0 0.0, jpeg 0x0 0.0'",
        "root.Properties.Image.Format=jpeg;mjpeg, jpeg 0x0 0.0",
        "root.Network.RTSP.Enabled=no, ''",
        "root.Framerate.H264=25 root.Framerate.H264_2=12 root.Framerate.MJPEG=5"
                + " root.Image.I0.Appearance.Resolution=vga;1080p;cif,"
                + " 'h264 1920x1080 25.0, h264_2 352x288 12.0, jpeg 640x480 5.0'",
        "root.Framerate.H264_2=12 root.Framerate.H264_3=1e9 root.Image.I0.Appearance.H264_4Bitrate=100"
                + " root.Image.I0.Appearance.Resolution=vga;1080p;disable;800x600,"
                + " 'h264 1920x1080 0.0, h264_3 800x600 0.0, h264_4 0x0 0.0, jpeg 640x480 0.0'",
    })
    void areThoseThatTheDeviceShows(String told, String profiles) {
        LiveVideo video = connect(told.replace(';', ','), Map.of());
        assertEquals(
                profiles,
                String.join(
                        ", ",
                        video.profiles().stream()
                                .skip(1)
                                .map(p -> p.token() + " " + p.width() + "x" + p.height() + " " + p.framesPerSecond())
                                .toList()));
        assertEquals("mjpeg", video.profiles().get(0).token(), "what comes over HTTP goes before");
    }

    private static void open(LiveVideo video, String token) {
        StreamProfile profile = video.profiles().stream()
                .filter(each -> each.token().equals(token))
                .findFirst()
                .orElseThrow();
        video.open(profile, new CollectedMedia());
    }

    @ParameterizedTest
    @CsvSource({"h264, /h264", "h264_2, /h264_2", "jpeg, /jpeg"})
    void areAskedForWhereTheDeviceSays(String token, String path) {
        open(connect("root.Framerate.H264_2=12 root.Network.RTSP.Port=5554", Map.of()), token);
        assertEquals(List.of("5554 " + path), plays.paths());
        assertEquals(
                Set.of(Codec.Medium.VIDEO, Codec.Medium.AUDIO),
                plays.plays().get(0).media());
        assertEquals(
                "rtsp://127.0.0.1:5554/h264",
                rig.capability(0, Operations.class)
                        .invoke("rtsp.h264", Map.of())
                        .document()
                        .toString());
    }

    @Test
    void thePortOfTheConfigurationGoesBefore() {
        open(connect("root.Network.RTSP.Port=5554", Map.of("rtspPort", Value.of(9554))), "h264");
        assertEquals(List.of("9554 /h264"), plays.paths());
    }

    @Test
    void tellWhatToDoWhereNobodyListens() {
        LiveVideo video = connect("", Map.of());
        plays.fail(Kind.UNREACHABLE, "Connection refused.");
        CameraException failure = assertThrows(CameraException.class, () -> open(video, "h264"));
        assertEquals("rtsp.h264", failure.operation());
        assertTrue(failure.reason().contains("rtspPort"), failure::reason);
    }
}
