package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.dahua.capability.media.CollectingSink;
import org.lensbridge.driver.dahua.codec.dhav.DhavWriter;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.Personality;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.tck.Await;

class LiveVideoTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TYPE = "magicBox.cgi?action=getDeviceType";
    private static final String ENCODE = "getConfig&name=Encode";
    private static final String H264 = "table.Encode[0].MainFormat[0].Video.Compression=H.264\r\n"
            + "table.Encode[0].ExtraFormat[0].VideoEnable=true\r\n"
            + "table.Encode[0].ExtraFormat[0].Video.Compression=MJPG\r\n";

    private static DahuaCamera camera(Personality personality) {
        return DahuaCamera.builder()
                .name("live")
                .login(Rig.USER, Rig.PASSWORD)
                .pictureSize(320, 240)
                .framesPerSecond(25)
                .personality(personality)
                .start();
    }

    private static void encode(Rig rig, String... changes) {
        Map<String, Value> record = new LinkedHashMap<>();
        for (int i = 0; i < changes.length; i += 2) {
            record.put("Encode[0].MainFormat[0]." + changes[i], Value.of(changes[i + 1]));
        }
        rig.connect();
        rig.capability(0, Operations.class).invoke("config.encode.set", Map.of("changes", Value.of(record)));
        rig.connect();
    }

    @ParameterizedTest
    @CsvSource({"H.264, H264, false", "H.265, H265, false", "H.264, H264, true"})
    void takesPicturesAndSoundFromEitherContainer(String compression, String codec, boolean documented) {
        Personality personality =
                documented ? Personality.documented().with(Quirk.DH_CONTAINER) : Personality.documented();
        try (DahuaCamera camera = camera(personality);
                Rig rig = Rig.to(camera.address())) {
            encode(rig, "Video.Compression", compression, "AudioEnable", "true", "Audio.Compression", "G.711A");
            LiveVideo video = rig.capability(1, LiveVideo.class);
            StreamProfile main = video.profiles().get(0);
            assertEquals(codec, main.codec().name());
            CollectingSink sink = new CollectingSink();
            StreamHandle handle = video.open(main, sink);
            assertTrue(
                    Await.until(() -> sink.formats().size() > 1 && sink.frames().size() > 5, SOON),
                    "no pictures and sound");
            handle.close();
            MediaFormat picture = format(sink, 0);
            assertEquals(codec, picture.codec().name());
            assertTrue(picture.width() > 0 && picture.height() > 0);
            assertEquals(Codec.PCMA, format(sink, 1).codec());
            assertEquals(8000, format(sink, 1).sampleRate());
            assertTrue(sink.frames().stream()
                    .filter(f -> f.track() == 0)
                    .findFirst()
                    .orElseThrow()
                    .keyFrame());
            Duration off = Duration.between(sink.frames().get(0).captured(), Instant.now())
                    .abs();
            assertTrue(off.compareTo(Duration.ofMinutes(8)) < 0, off::toString);
            assertTrue(Await.until(() -> camera.counters().streamsOpen() == 0, SOON), "still open");
        }
    }

    private static MediaFormat format(CollectingSink sink, int track) {
        return sink.formats().stream()
                .filter(f -> f.track() == track)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesImagesWhereTheDeviceCodesThem() {
        try (DahuaCamera camera = camera(Personality.documented());
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            LiveVideo video = rig.capability(1, LiveVideo.class);
            assertEquals(Codec.JPEG, video.profiles().get(0).codec());
            CollectingSink sink = new CollectingSink();
            StreamHandle handle = video.open(video.profiles().get(0), sink);
            assertTrue(Await.until(() -> !sink.frames().isEmpty(), SOON), "no picture");
            handle.close();
            assertTrue(camera.requests().stream().anyMatch(r -> r.toString().contains("mjpg/video.cgi")));
        }
    }

    @Test
    void asksTheOtherWayWhenTheCodecWasChanged() throws IOException {
        byte[] packet = new DhavWriter()
                .key(2, 25, 64, 48, LocalDateTime.of(2024, 1, 1, 0, 0), 0, new byte[] {0, 0, 0, 1, 0x65})
                .bytes();
        String live = "HTTP/1.1 200 OK\r\nContent-Type: Application/octet-stream\r\n\r\n"
                + new String(packet, StandardCharsets.ISO_8859_1);
        try (ScriptedCamera camera =
                        new ScriptedCamera(Map.of(TYPE, "type=Old\r\n", "getStream&channel=1&subtype=0", live));
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            LiveVideo video = rig.capability(1, LiveVideo.class);
            assertEquals(Codec.JPEG, video.profiles().get(0).codec(), "unknown");
            CollectingSink sink = new CollectingSink();
            video.open(video.profiles().get(0), sink);
            assertTrue(Await.until(() -> !sink.ends.isEmpty(), SOON), "no end");
            assertEquals(Codec.H264, format(sink, 0).codec());
            MediaFrame frame = sink.frames().get(0);
            assertEquals(5, frame.size());
        }
    }

    @Test
    void saysWhatToDoWithADeviceThatSendsImagesOnly() throws IOException {
        try (ScriptedCamera camera = new ScriptedCamera(Map.of(TYPE, "type=Old\r\n", ENCODE, H264));
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            LiveVideo video = rig.capability(1, LiveVideo.class);
            assertEquals(
                    List.of("H264", "JPEG"),
                    video.profiles().stream().map(p -> p.codec().name()).toList());
            CameraException failure = assertThrows(
                    CameraException.class, () -> video.open(video.profiles().get(0), new CollectingSink()));
            assertEquals(Kind.UNSUPPORTED, failure.kind());
            assertTrue(failure.getMessage().contains("Set its compression to MJPG"), failure.getMessage());
        }
    }

    @Test
    void endsWhatIsNoStream() throws IOException {
        String garbage = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n\r\n" + "?".repeat(2 << 20);
        try (ScriptedCamera camera = new ScriptedCamera(
                        Map.of(TYPE, "type=Old\r\n", ENCODE, H264, "getStream&channel=1&subtype=0", garbage));
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            LiveVideo video = rig.capability(1, LiveVideo.class);
            CollectingSink sink = new CollectingSink();
            video.open(video.profiles().get(0), sink);
            assertTrue(Await.until(() -> !sink.ends.isEmpty(), SOON), "no end");
            assertEquals(Kind.PROTOCOL, sink.ends.get(0).kind());
            assertTrue(sink.frames().isEmpty());
        }
    }

    @Test
    void tellsCodecsBeyondTheDocument() throws IOException {
        String encode = H264.replace("MainFormat[0].Video.Compression=H.264", "MainFormat[0].Video.Compression=H.264H")
                .replace("MJPG", "SVAC");
        try (ScriptedCamera camera = new ScriptedCamera(Map.of(TYPE, "type=Old\r\n", ENCODE, encode));
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            assertEquals(
                    List.of("H264", "SVAC"),
                    rig.capability(1, LiveVideo.class).profiles().stream()
                            .map(p -> p.codec().name())
                            .toList());
            assertFalse(camera.targets().isEmpty());
        }
    }
}
