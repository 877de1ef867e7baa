package org.lensbridge.driver.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.simulator.DeviceBuilder;
import org.lensbridge.simulator.SimulatedDevice;
import org.lensbridge.simulator.footage.CodedLoop;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedMedia;
import org.lensbridge.transport.http.HttpTransport;

/** What holds for a driver's stream by RTSP, against a simulated camera. */
public abstract class RtspContract<D extends SimulatedDevice> {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int ENOUGH = 25;

    private final Function<HttpTransport, DriverFactory> driver;
    private final DeviceBuilder<?, D> kind;
    private final String token;

    /** Channel 1 of such a camera has a stream of this token, in H.264 once it is prepared. */
    protected RtspContract(Function<HttpTransport, DriverFactory> driver, DeviceBuilder<?, D> kind, String token) {
        this.driver = driver;
        this.kind = kind;
        this.token = token;
        kind.login(DeviceRig.USER, DeviceRig.PASSWORD);
    }

    /** Options of the driver by which the stream comes by RTSP. */
    protected Map<String, Value> options() {
        return Map.of();
    }

    /** Sets a camera up before a driver connects: H.264, with sound where it has a microphone. */
    protected void prepare(D camera) {}

    /** Whether the stream has sound then. */
    protected boolean hasSound() {
        return true;
    }

    /** Has the camera code the stream in H.265 from now on; false when it cannot. */
    protected boolean recode(D camera) {
        return false;
    }

    private D start() {
        D camera = kind.start();
        prepare(camera);
        return camera;
    }

    private DeviceRig connect(D camera, String option, Value value) {
        Map<String, Value> all = new HashMap<>(options());
        all.put(option, value);
        DeviceRig rig = new DeviceRig(driver, camera.address(), DeviceRig.login(), all, Duration.ofSeconds(5));
        rig.connect();
        return rig;
    }

    private StreamHandle open(DeviceRig rig, CollectedMedia sink) {
        LiveVideo video = rig.capability(1, LiveVideo.class);
        StreamProfile profile = video.profiles().stream()
                .filter(each -> each.token().equals(token))
                .findFirst()
                .orElseThrow();
        return video.open(profile, sink);
    }

    private static List<MediaFrame> of(CollectedMedia sink, boolean pictures) {
        List<Integer> tracks = sink.packets().stream()
                .filter(packet -> packet instanceof MediaFormat format
                        && format.codec().medium() == (pictures ? Codec.Medium.VIDEO : Codec.Medium.AUDIO))
                .map(packet -> packet.track())
                .toList();
        return sink.frames().stream()
                .filter(frame -> tracks.contains(frame.track()))
                .toList();
    }

    private static Codec codec(CollectedMedia sink) {
        return sink.packets().stream()
                .filter(MediaFormat.class::isInstance)
                .map(packet -> ((MediaFormat) packet).codec())
                .filter(codec -> codec.medium() == Codec.Medium.VIDEO)
                .findFirst()
                .orElseThrow();
    }

    private static long number(MediaFrame frame) {
        ByteBuffer payload = frame.payload();
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        return CodedLoop.numberOf(bytes).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "udp"})
    void pictureAfterPictureComesWithSound(String way) {
        try (D camera = start();
                DeviceRig rig = connect(camera, "rtspTransport", Value.of(way))) {
            CollectedMedia sink = new CollectedMedia();
            StreamHandle stream = open(rig, sink);
            assertTrue(
                    Await.until(
                            () -> of(sink, true).size() >= ENOUGH
                                    && (!hasSound() || !of(sink, false).isEmpty()),
                            SOON),
                    () -> "only " + of(sink, true).size() + " pictures and "
                            + of(sink, false).size() + " pieces of sound");
            stream.close();
            List<MediaFrame> pictures = of(sink, true);
            assertEquals(Codec.H264, codec(sink));
            assertTrue(pictures.get(0).keyFrame(), "a reader cannot begin");
            for (int i = 1; i < pictures.size(); i++) {
                assertEquals(number(pictures.get(i - 1)) + 1, number(pictures.get(i)), "a picture is missing");
                assertTrue(pictures.get(i).pts().compareTo(pictures.get(i - 1).pts()) >= 0, "time goes back");
            }
            assertFalse(sink.ended(), "an end after close");
            assertTrue(
                    Await.until(() -> camera.rtsp().counts().sessionsOpen() == 0, SOON), "the session is still open");
        }
    }

    @Test
    void aRefusedLoginIsNotTriedAThirdTime() {
        try (D camera = start();
                DeviceRig rig = connect(camera, "rtspTransport", Value.of("tcp"))) {
            camera.rtsp().faults().refuseLogins();
            for (int i = 0; i < 4; i++) {
                CameraException failure = assertThrows(CameraException.class, () -> open(rig, new CollectedMedia()));
                assertEquals(Kind.AUTH_REFUSED, failure.kind(), failure::reason);
                assertFalse(failure.toString().contains(DeviceRig.PASSWORD), failure::toString);
            }
            long failed = camera.rtsp().counts().failedLogins();
            assertTrue(failed <= 2, () -> failed + " logins");
        }
    }

    @Test
    void aClosedPortIsExplained() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        try (D camera = start();
                DeviceRig rig = connect(camera, "rtspPort", Value.of(port))) {
            CameraException failure = assertThrows(CameraException.class, () -> open(rig, new CollectedMedia()));
            assertEquals(Kind.UNREACHABLE, failure.kind());
            assertTrue(failure.reason().contains("rtspPort"), failure::reason);
        }
    }

    @Test
    void aStreamThatIsCodedOtherwiseSinceComesAsItIs() {
        try (D camera = start();
                DeviceRig rig = connect(camera, "rtspTransport", Value.of("tcp"))) {
            CollectedMedia before = new CollectedMedia();
            StreamHandle first = open(rig, before);
            assertTrue(Await.until(() -> !of(before, true).isEmpty(), SOON), "no picture");
            first.close();
            assertEquals(Codec.H264, codec(before));
            if (!recode(camera)) {
                return;
            }
            CollectedMedia after = new CollectedMedia();
            StreamHandle second = open(rig, after);
            assertTrue(Await.until(() -> !of(after, true).isEmpty(), SOON), "no picture");
            second.close();
            assertEquals(Codec.H265, codec(after));
            assertTrue(of(after, true).get(0).keyFrame(), "a reader cannot begin");
        }
    }
}
