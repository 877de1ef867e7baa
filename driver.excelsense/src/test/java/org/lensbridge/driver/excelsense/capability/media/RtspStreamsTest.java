package org.lensbridge.driver.excelsense.capability.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.driver.excelsense.ExcelsenseDriverFactory;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.driver.testkit.NotedPlays;
import org.lensbridge.tck.CollectedMedia;

/** Streams by RTSP, where the device refuses them over HTTP or the user wants that. */
class RtspStreamsTest {
    private static final Map<String, Value> ONLY = Map.of("videoProtocol", Value.of("rtsp"));

    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            "type=deviceInfo", "deviceID=81\r\nproductModel=ToughCam\r\nsoftwareVer=v3.6.2\r\nchannelNum=1\r\n",
            "type=AVStream", "videoEncoderType=1\r\nresolution=1280*720\r\nframeRate=12\r\n",
            "type=RTSP", "rtsp://192.168. 1.121:5554/snl/live/1/1?user=admin&password=secret\r\n"));
    private final NotedPlays plays = new NotedPlays();
    private final AnsweringCamera camera = new AnsweringCamera(this::answer);
    private Optional<DeviceRig> rig = Optional.empty();

    private Optional<byte[]> answer(AnsweringCamera.Request request) {
        return answers.entrySet().stream()
                .filter(entry -> request.target().contains(entry.getKey()))
                .findFirst()
                .map(entry -> AnsweringCamera.text(entry.getValue()))
                .or(() -> Optional.of(AnsweringCamera.text("error,return=-22\r\n")));
    }

    @AfterEach
    void close() throws IOException {
        rig.ifPresent(DeviceRig::close);
        camera.close();
    }

    private LiveVideo connect(Map<String, Value> options) {
        DeviceRig made = new DeviceRig(
                plays.under(ExcelsenseDriverFactory::new),
                camera.address(),
                DeviceRig.login(),
                options,
                Duration.ofSeconds(5));
        rig = Optional.of(made);
        made.connect();
        return made.capability(1, LiveVideo.class);
    }

    private static void open(LiveVideo video) {
        video.open(video.profiles().get(0), new CollectedMedia()).close();
    }

    private long asked(String type) {
        return camera.requests().stream()
                .filter(request -> request.target().contains("type=" + type))
                .count();
    }

    @Test
    void comeWhereTheDeviceRefusesThemOverHttp() {
        LiveVideo video = connect(Map.of());
        open(video);
        assertEquals(List.of("5554 /snl/live/1/1"), plays.paths());
        assertEquals(
                Set.of(Codec.Medium.VIDEO, Codec.Medium.AUDIO),
                plays.plays().get(0).media());
        assertEquals(1, asked("HTTP"));
        open(video);
        assertEquals(2, plays.plays().size());
        assertEquals(1, asked("HTTP"), "what was refused is not asked again");
        assertEquals(1, asked("RTSP"), "nor is the address");
        assertEquals(0, plays.open());
    }

    @Test
    void comeAsTheUserWants() {
        LiveVideo video = connect(Map.of("videoProtocol", Value.of("rtsp"), "rtspPort", Value.of(9554)));
        open(video);
        assertEquals(List.of("9554 /snl/live/1/1"), plays.paths());
        assertEquals(0, asked("HTTP"));
    }

    @Test
    void areAskedForAsTheyAreCodedNow() {
        LiveVideo video = connect(ONLY);
        open(video);
        answers.put("type=AVStream", "videoEncoderType=8\r\n");
        open(video);
        assertTrue(camera.requests().stream()
                .anyMatch(request -> request.target().contains("type=RTSP&cameraID=1&streamID=1&EncoderType=H265")));
    }

    @Test
    void tellWhatTheDeviceSaysInsteadOfAnAddress() {
        answers.put("type=RTSP", "None.");
        LiveVideo video = connect(Map.of());
        CameraException failure = assertThrows(CameraException.class, () -> open(video));
        assertTrue(
                failure.reason().contains("Nor does it come by RTSP: The device tells no RTSP address"),
                failure::reason);
        assertEquals(List.of(), plays.paths());
        answers.remove("type=RTSP");
        assertThrows(CameraException.class, () -> open(video));
    }

    @Test
    void failuresThatAreNoRefusalStayAsTheyAre() {
        LiveVideo video = connect(ONLY);
        plays.fail(Kind.AUTH_REFUSED, "The device refuses the login.");
        CameraException failure = assertThrows(CameraException.class, () -> open(video));
        assertEquals(Kind.AUTH_REFUSED, failure.kind());
        assertEquals("rtsp.play", failure.operation());
    }
}
