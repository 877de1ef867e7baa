package org.lensbridge.driver.excelsense.capability.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.excelsense.ScriptedDevice;
import org.lensbridge.driver.excelsense.operation.LiveOperations;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.CollectedMedia;

/** How streams end, and why others do not begin. */
class LiveVideoEndTest extends PlayedStream {
    @Test
    void endsWhenParameterSetsComeWithoutPictures() {
        stream(1, "1", "109");
        byte[] sets = {0, 0, 0, 1, 0x67, 1, 2, 3};
        Object[] parts = Collections.nCopies(60, List.<Object>of("video/h264", sets)).stream()
                .flatMap(List::stream)
                .toArray();
        assertEquals(Kind.PROTOCOL, end(play(ScriptedDevice.parts(parts))).kind());
    }

    @Test
    void endsWithTheDevicesWordInAPart() {
        stream(1, "1", "109");
        CollectedMedia sink = play(ScriptedDevice.parts(
                "video/h264",
                KEY,
                "text/plain",
                "error,return=-512".getBytes(StandardCharsets.US_ASCII),
                "video/h264",
                NEXT));
        assertEquals(Kind.AUTH_REFUSED, end(sink).kind());
        assertEquals(1, sink.frames().size());
    }

    @Test
    void endsWhenPartsHoldNothingOfUse() {
        stream(1, "1", "109");
        Object[] parts = Stream.generate(() -> List.<Object>of("video/h264", new byte[] {1, 2, 3}))
                .limit(60)
                .flatMap(List::stream)
                .toArray();
        assertEquals(Kind.PROTOCOL, end(play(ScriptedDevice.parts(parts))).kind());
    }

    @Test
    void endsWhenNoPartBegins() {
        stream(1, "1", "109");
        byte[] noise = "noise\n".repeat(40_000).getBytes(StandardCharsets.US_ASCII);
        assertEquals(Kind.PROTOCOL, end(play(ScriptedDevice.endless(noise))).kind());
    }

    @Test
    void endsWhenAPartIsLargerThanAnyPicture() {
        stream(1, "1", "109");
        byte[] head = "--myboundary\r\nContent-Type: video/h264\r\nContent-Length: 99999999\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        assertEquals(Kind.PROTOCOL, end(play(ScriptedDevice.endless(head))).kind());
    }

    @Test
    void isWatchedForSilence() {
        assertTrue(LiveOperations.HTTP.silence().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"-512, AUTH_REFUSED", "-511, BUSY", "-506, UNSUPPORTED"})
    void tellsWhyTheDeviceRefusesAStream(int code, Kind kind) {
        stream(1, "1", "109");
        device.text("type=HTTP", "error,return=" + code);
        LiveVideo video = video();
        CollectedMedia sink = new CollectedMedia();
        CameraException failure = assertThrows(
                CameraException.class, () -> video.open(video.profiles().get(0), sink));
        assertEquals(kind, failure.kind());
        assertFalse(sink.ended());
        assertFalse(failure.toString().contains(DeviceRig.PASSWORD), "the password is shown");
    }

    @Test
    void opensNoStreamThatItDoesNotOffer() {
        stream(1, "1", "109");
        LiveVideo video = video();
        StreamProfile other = new StreamProfile("stream2", "", Codec.H264, 0, 0, 0);
        CameraException failure = assertThrows(CameraException.class, () -> video.open(other, new CollectedMedia()));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertEquals(List.of(), device.sent("video.cgi"));
    }

    @Test
    void stopsWhenTheSinkWantsNoMore() {
        stream(1, "1", "109");
        CollectedMedia sink = new CollectedMedia();
        sink.wantOnly(2);
        Object[] many = Collections.nCopies(50, List.<Object>of("video/h264", KEY)).stream()
                .flatMap(List::stream)
                .toArray();
        device.answers("type=HTTP", request -> ScriptedDevice.parts(many));
        LiveVideo video = video();
        video.open(video.profiles().get(0), sink).close();
        assertTrue(sink.packets().size() <= 2);
    }

    @Test
    void showsTheLoginNowhere() {
        stream(1, "1", "109");
        device.answers("type=HTTP", request -> AnsweringCamera.status("404 Not Found"));
        LiveVideo video = video();
        CameraException failure = assertThrows(
                CameraException.class, () -> video.open(video.profiles().get(0), new CollectedMedia()));
        assertEquals(Kind.UNSUPPORTED, failure.kind());
        assertTrue(
                device.targets().stream().allMatch(target -> target.contains("userName=admin&password=t3st%26Pass&")));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertFalse(cause.toString().contains("t3st"), "the password is shown");
        }
    }
}
