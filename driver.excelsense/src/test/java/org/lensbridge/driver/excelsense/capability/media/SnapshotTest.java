package org.lensbridge.driver.excelsense.capability.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.ScriptedDevice;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

class SnapshotTest {
    private static final byte[] IMAGE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 7, (byte) 0xff, (byte) 0xd9
    };

    private final ScriptedDevice device = new ScriptedDevice();

    @AfterEach
    void close() throws IOException {
        device.close();
    }

    private Snapshot snapshots(byte[] answer) {
        device.answers("cameraID=1&quality=9", request -> answer);
        return device.connect().capability(1, Snapshot.class);
    }

    private static byte[] jpeg(byte[] body, int announced) {
        return AnsweringCamera.answer("200 OK", "Content-Type: image/jpeg", body, announced);
    }

    private CameraException failure(byte[] answer) {
        Snapshot snapshots = snapshots(answer);
        CameraException failure = assertThrows(CameraException.class, () -> snapshots.take(SnapshotRequest.FRESH));
        assertFalse(failure.toString().contains("t3st"), "the password is shown");
        return failure;
    }

    @Test
    void takesAPictureOfTheHighestQuality() {
        assertEquals(
                IMAGE.length,
                snapshots(jpeg(IMAGE, IMAGE.length))
                        .take(SnapshotRequest.FRESH)
                        .content()
                        .remaining());
        assertEquals(List.of("image.cgi?cameraID=1&quality=9"), device.sent("image.cgi"));
    }

    @Test
    void tellsARefusalThatIsLabelledAsAPicture() {
        byte[] refusal = "error\uFF0Creturn=-512".getBytes(StandardCharsets.UTF_8);
        assertEquals(Kind.AUTH_REFUSED, failure(jpeg(refusal, refusal.length)).kind());
    }

    @Test
    void tellsAPictureThatBrokeOff() {
        assertEquals(
                Kind.UNREACHABLE,
                failure(jpeg(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1}, 5000))
                        .kind());
    }

    @Test
    void takesNothingElseForAPicture() {
        assertEquals(Kind.PROTOCOL, failure(jpeg(new byte[] {0, 1, 2}, 3)).kind());
    }

    @ParameterizedTest
    @CsvSource({
        "'rtsp://192.168. 7.121:8554/snl/live/1/1', rtsp://127.0.0.1:8554/snl/live/1/1",
        "'\"rtsp://10.0.0.9/a/b\"\r\n', rtsp://127.0.0.1:554/a/b",
        "'url=RTSP://admin:t3st@10.0.0.9:90/live?userName=admin&password=t3st&x=1', rtsp://127.0.0.1:90/live?x=1",
        "'rtsp://[fe80::1]:554/live', rtsp://127.0.0.1:554/live"
    })
    void tellsTheRtspAddressAtTheHostThatIsConfigured(String told, String address) {
        device.text("EncoderType=H265", told);
        Operations operations = device.connect().capability(0, Operations.class);
        assertEquals(
                address,
                operations
                        .invoke("video.rtsp", Map.of("encoder", Value.of("H265")))
                        .document()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({"Hello, PROTOCOL", "rtsp://, PROTOCOL", "rtsp://a:70000/x, PROTOCOL", "'error,return=-16', UNSUPPORTED"
    })
    void tellsWhatIsNoRtspAddress(String told, Kind kind) {
        device.text("type=RTSP", told);
        DeviceRig rig = device.connect();
        Operations operations = rig.capability(0, Operations.class);
        CameraException failure = assertThrows(CameraException.class, () -> operations.invoke("video.rtsp", Map.of()));
        assertEquals(kind, failure.kind());
    }
}
