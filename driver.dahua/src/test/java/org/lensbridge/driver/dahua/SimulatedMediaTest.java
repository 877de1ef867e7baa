package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.dahua.capability.media.CollectingSink;
import org.lensbridge.driver.dahua.capability.media.ContainerStream;
import org.lensbridge.driver.testkit.ToolCheck;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.tck.Await;

/** Streams and sound of a simulated camera, as raw bytes and through the capabilities. */
@Timeout(value = 90, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SimulatedMediaTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final DahuaCamera camera = DahuaCamera.builder()
            .name("media")
            .login(Rig.USER, Rig.PASSWORD)
            .framesPerSecond(25)
            .start();
    private Rig rig;
    private Operations operations;

    @BeforeEach
    void connect() {
        open("singlepart");
    }

    private void open(String form) {
        rig = new Rig(camera.address().toString(), Map.of("talkForm", Value.of(form)), Duration.ofSeconds(5));
        rig.connect();
        operations = rig.capability(0, Operations.class);
    }

    @AfterEach
    void close() {
        rig.close();
        camera.close();
    }

    private void encode(String... changes) {
        Map<String, Value> record = new LinkedHashMap<>();
        for (int i = 0; i < changes.length; i += 2) {
            record.put("Encode[0].MainFormat[0]." + changes[i], Value.of(changes[i + 1]));
        }
        operations.invoke("config.encode.set", Map.of("changes", Value.of(record)));
    }

    private Pieces collect(String operation, Map<String, Value> arguments, int bytes) {
        Pieces pieces = new Pieces();
        StreamHandle handle = operations.open(operation, arguments, pieces);
        assertTrue(Await.until(() -> pieces.size() >= bytes, SOON), () -> "only " + pieces.size() + " bytes");
        handle.close();
        return pieces;
    }

    @ParameterizedTest
    @CsvSource({"H.264, h264", "H.265, hevc"})
    void anotherProgramFindsTheSamePicturesInTheLiveStream(String compression, String format) throws Exception {
        String ffmpeg = ToolCheck.require("ffmpeg", "ffmpeg");
        encode("Video.Compression", compression, "AudioEnable", "true");
        byte[] all = collect("stream.live", Map.of(), 60_000).bytes();
        int end = new String(all, StandardCharsets.ISO_8859_1).lastIndexOf("DHAV");
        Path file = folder.resolve("live.dav");
        Files.write(file, Arrays.copyOf(all, end));
        Process process = new ProcessBuilder(List.of(
                        ffmpeg,
                        "-v",
                        "error",
                        "-nostdin",
                        "-f",
                        "dhav",
                        "-i",
                        file.toString(),
                        "-map",
                        "0:v",
                        "-c",
                        "copy",
                        "-f",
                        format,
                        "-"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] theirs = process.getInputStream().readAllBytes();
        assertEquals(0, process.waitFor());
        CollectingSink sink = new CollectingSink();
        new ContainerStream(sink, Clock.systemUTC()).bytes(ByteBuffer.wrap(all, 0, end));
        ByteArrayOutputStream ours = new ByteArrayOutputStream();
        for (MediaFrame frame : sink.frames()) {
            if (frame.track() == 0) {
                byte[] bytes = new byte[frame.size()];
                frame.payload().get(bytes);
                ours.write(bytes);
            }
        }
        assertTrue(theirs.length > 1000, "no pictures");
        assertArrayEquals(theirs, ours.toByteArray());
    }

    @Test
    void recordedVideoComesInPacketsAndObeysItsNumber() {
        String start = camera.recordings(1).get(0).start().format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
        Pieces pieces = new Pieces();
        StreamHandle handle = operations.open(
                "playback.open",
                Map.of("startTime", Value.of(start), "endTime", Value.of(start.substring(0, 11) + "23:59:59")),
                pieces);
        assertTrue(Await.until(() -> pieces.size() > 5_000, SOON), "no packets");
        String text = new String(pieces.bytes(), StandardCharsets.ISO_8859_1);
        assertTrue(text.startsWith("streamId="), () -> text.substring(0, 40));
        CollectingSink sink = new CollectingSink();
        new ContainerStream(sink, Clock.systemUTC()).bytes(ByteBuffer.wrap(pieces.bytes()));
        assertTrue(sink.frames().get(0).keyFrame());
        assertEquals(Value.ABSENT, control(text, "pause"));
        String played = control(text, "play").toString();
        assertTrue(played.startsWith("{operateId="), played);
        handle.close();
    }

    private Value control(String stream, String command) {
        Value id = Value.of(stream.substring("streamId=".length(), stream.indexOf('\r')));
        return operations
                .invoke("playback.control", Map.of("streamId", id, "command", Value.of(command)))
                .document();
    }

    @ParameterizedTest
    @ValueSource(strings = {"singlepart", "multipart"})
    void soundGoesInAndComesOut(String form) {
        rig.close();
        open(form);
        AudioTalk loudspeaker = rig.capability(1, AudioTalk.class);
        byte[] spoken = "spoken words".getBytes(StandardCharsets.US_ASCII);
        try (Talk talk = loudspeaker.open(loudspeaker.formats().get(0))) {
            talk.send(ByteBuffer.wrap(spoken));
            talk.send(ByteBuffer.wrap(spoken));
            assertTrue(
                    Await.until(
                            () -> camera.receivedAudio()
                                    .filter(heard -> heard.total() == 2 * spoken.length)
                                    .isPresent(),
                            SOON),
                    () -> camera.receivedAudio().toString());
        }
        assertEquals("Audio/G.711A", camera.receivedAudio().orElseThrow().encoding());
        Pieces pieces = collect("audio.get", Map.of("httptype", Value.of(form)), 1000);
        assertTrue(pieces.size() >= 1000);
    }

    @Test
    void somebodyElseIsTalking() {
        AudioTalk loudspeaker = rig.capability(1, AudioTalk.class);
        byte[] word = {1, 2, 3};
        try (Talk talk = loudspeaker.open(loudspeaker.formats().get(0));
                Rig second = Rig.to(camera.address())) {
            talk.send(ByteBuffer.wrap(word));
            assertTrue(Await.until(() -> camera.receivedAudio().isPresent(), SOON), "nothing was heard");
            second.connect();
            AudioTalk same = second.capability(1, AudioTalk.class);
            CameraException busy = assertThrows(CameraException.class, () -> {
                try (Talk late = same.open(same.formats().get(0))) {
                    while (true) {
                        late.send(ByteBuffer.wrap(word));
                    }
                }
            });
            assertEquals(Kind.BUSY, busy.kind());
            talk.send(ByteBuffer.wrap(word));
        }
    }

    private static final class Pieces implements ReplySink {
        private final List<byte[]> all = new ArrayList<>();

        @Override
        public synchronized void part(Reply part) {
            all.add(((Value.Bytes) part.document()).content());
        }

        @Override
        public void end(StreamEnd end) {}

        synchronized int size() {
            return all.stream().mapToInt(piece -> piece.length).sum();
        }

        synchronized byte[] bytes() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            all.forEach(bytes::writeBytes);
            return bytes.toByteArray();
        }
    }
}
