package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.driver.testkit.NotedPlays;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.tck.CollectedMedia;

/** Section 4.1.1, for streams that a device refuses over HTTP. */
class RtspFallbackTest {
    private static final String LIVE = "getStream&channel=1&subtype=0";
    private static final Map<String, String> OLD = Map.of(
            "magicBox.cgi?action=getDeviceType",
            "type=Old\r\n",
            "getConfig&name=Encode",
            "table.Encode[0].MainFormat[0].Video.Compression=H.264\r\n"
                    + "table.Encode[0].ExtraFormat[0].VideoEnable=true\r\n"
                    + "table.Encode[0].ExtraFormat[0].Video.Compression=H.265\r\n",
            "getConfig&name=RTSP",
            "table.RTSP.Enable=true\r\ntable.RTSP.Port=5554\r\n");

    private final NotedPlays plays = new NotedPlays();
    private ScriptedCamera camera;
    private DeviceRig rig;

    @AfterEach
    void close() throws IOException {
        rig.close();
        camera.close();
    }

    private LiveVideo connect(Map<String, String> answers, Map<String, Value> options) {
        camera = new ScriptedCamera(answers);
        rig = new DeviceRig(
                plays.under(DahuaDriverFactory::new),
                camera.address(),
                DeviceRig.login(),
                options,
                Duration.ofSeconds(5));
        rig.connect();
        return rig.capability(1, LiveVideo.class);
    }

    private static StreamHandle open(LiveVideo video, int index) {
        return video.open(video.profiles().get(index), new CollectedMedia());
    }

    private long askedOverHttp() {
        return camera.targets().stream()
                .filter(target -> target.contains("realmonitor.cgi") || target.contains("mjpg/video.cgi"))
                .count();
    }

    @Test
    void comesByRtspWhatTheDeviceRefusesOverHttp() {
        LiveVideo video = connect(OLD, Map.of());
        StreamHandle stream = open(video, 1);
        assertEquals(List.of("5554 /cam/realmonitor?channel=1&subtype=1"), plays.paths());
        assertEquals(
                Set.of(Codec.Medium.VIDEO, Codec.Medium.AUDIO),
                plays.plays().get(0).media());
        stream.close();
        assertEquals(0, plays.open());
    }

    @Test
    void whatWasRefusedIsNotAskedAgain() {
        LiveVideo video = connect(OLD, Map.of());
        open(video, 0).close();
        long asked = askedOverHttp();
        open(video, 0).close();
        assertEquals(asked, askedOverHttp());
        assertEquals(2, plays.plays().size());
        assertEquals(
                1,
                camera.targets().stream()
                        .filter(target -> target.endsWith("name=RTSP"))
                        .count(),
                "the port is asked for once");
    }

    @Test
    void asksOverHttpAgainWhenRtspIsGone() {
        LiveVideo video = connect(OLD, Map.of());
        open(video, 0).close();
        plays.fail(Kind.UNREACHABLE, "Connection refused.");
        CameraException first = assertThrows(CameraException.class, () -> open(video, 0));
        assertEquals(Kind.UNREACHABLE, first.kind());
        long asked = askedOverHttp();
        CameraException second = assertThrows(CameraException.class, () -> open(video, 0));
        assertTrue(askedOverHttp() > asked);
        assertEquals(Kind.UNSUPPORTED, second.kind());
        assertTrue(
                second.reason().contains("Set its compression to MJPG")
                        && second.reason().contains("Nor does it come by RTSP: Connection refused."),
                second::reason);
    }

    @Test
    void whatComesOverHttpIsNotAskedForByRtsp() {
        Map<String, String> answers = new HashMap<>(OLD);
        answers.put(LIVE, "HTTP/1.1 200 OK\r\nContent-Type: Application/octet-stream\r\n\r\nDHAV");
        open(connect(answers, Map.of()), 0);
        assertEquals(List.of(), plays.paths());
    }

    @Test
    void comesByRtspOnlyWhereTheUserWantsThat() {
        LiveVideo video = connect(OLD, Map.of("videoProtocol", Value.of("rtsp"), "rtspPort", Value.of(9554)));
        open(video, 0);
        assertEquals(List.of("9554 /cam/realmonitor?channel=1&subtype=0"), plays.paths());
        assertEquals(0, askedOverHttp());
        plays.fail(Kind.UNSUPPORTED, "No such stream.");
        assertEquals(
                "No such stream.",
                assertThrows(CameraException.class, () -> open(video, 0)).reason());
        assertEquals(0, askedOverHttp());
    }

    @Test
    void aFailureThatIsNoRefusalIsLeftAsItIs() {
        Map<String, String> answers = new HashMap<>(OLD);
        answers.put(LIVE, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
        LiveVideo video = connect(answers, Map.of());
        assertEquals(
                Kind.BUSY,
                assertThrows(CameraException.class, () -> open(video, 0)).kind());
        assertEquals(List.of(), plays.paths());
    }
}
