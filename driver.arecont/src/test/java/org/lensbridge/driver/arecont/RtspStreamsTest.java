package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.driver.arecont.Streams.open;

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
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.driver.testkit.NotedPlays;
import org.lensbridge.tck.CollectedMedia;

/** H.264 by RTSP: where the camera refuses it over HTTP, or the user wants that. */
class RtspStreamsTest {
    private static final Map<String, Value> ONLY = Map.of("videoProtocol", Value.of("rtsp"));
    private static final String WHOLE = "res=full&x0=0&y0=0&x1=1600&y1=1184&ssn=N&doublescan=0";

    private final NotedPlays plays = new NotedPlays();
    private final MediaCamera camera = new MediaCamera().hold("rtspport", "5554");

    @AfterEach
    void close() {
        camera.close();
    }

    private DeviceRig connect(Map<String, Value> options) {
        return camera.connect(plays.under(ArecontDriverFactory::new), options);
    }

    /** The numbers of streams begin anywhere. */
    private List<String> paths() {
        return plays.paths().stream()
                .map(path -> path.replaceAll("ssn=\\d+", "ssn=N"))
                .toList();
    }

    @Test
    void comesWhereTheCameraRefusesBothRequestsOverHttp() {
        try (DeviceRig rig = connect(Map.of())) {
            StreamHandle stream = open(rig, "h264", new CollectedMedia());
            assertEquals(List.of("5554 /h264.sdp?" + WHOLE), paths());
            assertEquals(
                    Set.of(Codec.Medium.VIDEO, Codec.Medium.AUDIO),
                    plays.plays().get(0).media());
            assertEquals(1, camera.targets("/h264stream").size());
            assertEquals(1, camera.targets("/h264?").size());
            stream.close();
            open(rig, "h264", new CollectedMedia()).close();
            assertEquals(1, camera.targets("/h264?").size(), "what was refused is not asked again");
            assertEquals(1, camera.targets("/get?rtspport").size(), "nor is the port");
            assertEquals(0, plays.open());
        }
    }

    @Test
    void comesWithoutAskingOverHttpWhereTheUserWantsThat() {
        try (DeviceRig rig = connect(ONLY)) {
            open(rig, "h264-half", new CollectedMedia());
            assertEquals(List.of("5554 /h264.sdp?res=half&x0=0&y0=0&x1=1600&y1=1152&ssn=N&doublescan=0"), paths());
            assertEquals(List.of(), camera.targets("/h264"));
        }
    }

    @Test
    void comesOfEachSensor() {
        camera.hold("sensorcount", "2").hold("brightness", "0");
        try (DeviceRig rig = connect(ONLY)) {
            assertTrue(rig.capability(2, LiveVideo.class).profiles().stream()
                    .map(StreamProfile::codec)
                    .anyMatch(Codec.H264::equals));
            open(rig, 2, "h264", new CollectedMedia());
            assertEquals(List.of("5554 /h264.sdp2?" + WHOLE), paths());
            assertEquals(List.of(), camera.targets("/h264"), "nor is it asked whether it has that over HTTP");
        }
    }

    @Test
    void smallImagesComeOverHttpOnly() {
        camera.hold("scaling", "on");
        try (DeviceRig rig = connect(ONLY)) {
            assertThrows(CameraException.class, () -> open(rig, "h264-scaled", new CollectedMedia()));
            assertEquals(List.of(), plays.paths());
        }
    }

    @Test
    void aStreamGivesItsNumberBack() {
        try (DeviceRig rig = connect(ONLY)) {
            for (int i = 0; i < 20; i++) {
                CollectedMedia sink = new CollectedMedia();
                sink.wantOnly(i % 2 == 0 ? 100 : 1);
                open(rig, "h264", sink).close();
            }
            plays.fail(Kind.BUSY, "Too many.");
            for (int i = 0; i < 20; i++) {
                CameraException failure =
                        assertThrows(CameraException.class, () -> open(rig, "h264", new CollectedMedia()));
                assertEquals("Too many.", failure.reason());
            }
        }
    }
}
