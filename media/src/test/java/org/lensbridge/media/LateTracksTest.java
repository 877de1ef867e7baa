package org.lensbridge.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.registry.RecordedStream;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.simulator.footage.CodedLoop;

/** Streams whose tracks come, change and go while somebody reads. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LateTracksTest {
    private static final String MP4 = "/streams/gate/1/mp4";
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private Served served;
    private Coded coded;

    @BeforeEach
    void open() throws IOException {
        served = new Served();
        coded = new Coded(served.hub, Coded.KEY, VideoCodec.H264);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void answersGoOnWithoutSoundThatComesLate() throws IOException {
        try (Client client = served.client()) {
            client.get(MP4);
            coded.begin(30);
            coded.with(Codec.PCMU).formats();
            coded.push(31);
            Await.until(() -> delivered() == 61);
            assertEquals(0, served.hub.readers(Coded.KEY).get(0).dropped());
            assertEquals("video|h264|61", probe(rest(client)));
        }
    }

    @Test
    void answersHaveSoundThatComesAMomentAfterTheFirstPicture() throws IOException {
        try (Client client = served.client()) {
            client.get(MP4);
            Await.until(() -> !served.hub.subscribers(Coded.KEY).isEmpty());
            coded.formats();
            soundAfter(1, Duration.ofMillis(500));
            coded.push(19);
            Await.until(() -> delivered() == 39);
            assertEquals("video|h264|20 audio|pcm_mulaw|19", probe(rest(client)));
        }
    }

    @Test
    void answersEndWhenThePicturesAreCodedInAnotherWay() throws IOException {
        try (Client client = served.client()) {
            client.get(MP4);
            coded.begin(30);
            Await.until(() -> delivered() == 30);
            coded.change(CodedLoop.of(VideoCodec.H265, 320));
            coded.push();
            client.head();
            assertEquals("video|h264|30", probe(client.rest()));
        }
    }

    @Test
    void filesHaveTheTracksThatTheyBeginWith() throws IOException {
        Path file = folder.resolve("gate.mp4");
        CompletableFuture<RecordedStream> result = record(file);
        coded.formats();
        coded.push(30);
        coded.with(Codec.PCMU).formats();
        coded.push(30);
        assertEquals(TWO_SECONDS, result.join().length());
        assertEquals(50, result.join().frames());
        assertEquals("video|h264|50", probe(file));
    }

    @Test
    void filesHaveSoundThatComesWithinASecond() throws IOException {
        Path file = folder.resolve("gate.mp4");
        CompletableFuture<RecordedStream> result = record(file);
        coded.formats();
        soundAfter(20, Duration.ofSeconds(1));
        coded.push(40);
        assertEquals(TWO_SECONDS, result.join().length());
        assertEquals("video|h264|50 audio|pcm_mulaw|30", probe(file));
    }

    @Test
    void filesLackSoundThatIsCodedInAnotherWay() throws IOException {
        Path file = folder.resolve("gate.mp4");
        CompletableFuture<RecordedStream> result = record(file);
        coded.with(Codec.PCMU).formats();
        coded.push(30);
        coded.with(Codec.AAC).formats();
        coded.push(10);
        coded.with(Codec.PCMU).formats();
        coded.push(20);
        result.join();
        assertEquals("video|h264|50 audio|pcm_mulaw|40", probe(file));
    }

    @Test
    void filesEndWhenThePicturesAreCodedInAnotherWay() throws IOException {
        Path file = folder.resolve("gate.mp4");
        CompletableFuture<RecordedStream> result = record(file);
        coded.formats();
        coded.push(30);
        coded.change(CodedLoop.of(VideoCodec.H265, 320));
        coded.push(30);
        assertEquals(Duration.ofMillis(1200), result.join().length());
        assertEquals("video|h264|30", probe(file));
    }

    @Test
    void filesGoOnWithPicturesThatComeAgainAsAnotherTrack() throws IOException {
        Path file = folder.resolve("gate.mp4");
        CompletableFuture<RecordedStream> result = record(file);
        CodedLoop loop = CodedLoop.of(VideoCodec.H264, 320);
        coded.formats();
        coded.push(25);
        MediaFormat before = Coded.format(loop);
        served.hub.push(Coded.KEY, new MediaFormat(2, before.codec(), 0, 0, 0, 0, ByteBuffer.allocate(0)));
        for (int i = 25; i < 60; i++) {
            MediaFrame frame = Coded.frame(loop, i, Duration.ofMillis(40L * i));
            served.hub.push(
                    Coded.KEY, new MediaFrame(2, frame.pts(), Instant.EPOCH, frame.keyFrame(), frame.payload()));
        }
        assertEquals(TWO_SECONDS, result.join().length());
        assertEquals("video|h264|50", probe(file));
    }

    @Test
    void sessionsKeepTheirTracksWhenOthersComeInFront() throws IOException {
        try (RtspClient client = new RtspClient(served.rtsp()).login()) {
            client.send("DESCRIBE", client.url);
            Await.until(() -> !served.hub.subscribers(Coded.KEY).isEmpty());
            served.hub.push(Coded.KEY, new MediaFormat(3, Codec.H264, 0, 0, 0, 0, ByteBuffer.allocate(0)));
            picture(0);
            assertFalse(client.reply().body().contains("PCMU"));
            client.play();
            long sequence = client.frame().get(0).sequence();
            served.hub.push(Coded.KEY, new MediaFormat(1, Codec.PCMU, 0, 0, 8000, 1, ByteBuffer.allocate(0)));
            picture(1);
            served.hub.push(
                    Coded.KEY, new MediaFrame(1, Duration.ofMillis(40), Instant.EPOCH, true, ByteBuffer.allocate(160)));
            picture(2);
            for (int i = 1; i <= 2; i++) {
                RtspClient.Packet packet = client.frame().get(0);
                assertEquals(0, packet.channel());
                assertEquals(sequence + i & 0xffff, packet.sequence());
            }
            try (RtspClient next = new RtspClient(served.rtsp()).login()) {
                String described = next.ask("DESCRIBE", next.url).body();
                assertTrue(described.indexOf("H264") < described.indexOf("PCMU"), described);
            }
        }
    }

    /** Pushes pictures and tells of sound then; a machine that is too slow for that cannot run the test. */
    private void soundAfter(int frames, Duration patience) {
        long began = System.nanoTime();
        coded.push(frames);
        coded.with(Codec.PCMU).formats();
        assumeTrue(System.nanoTime() - began < patience.toNanos(), "The machine was busy: run it again.");
    }

    private void picture(int number) {
        ByteBuffer payload = ByteBuffer.allocate(9)
                .putInt(1)
                .put((byte) 0x65)
                .putInt(0x11111111)
                .flip();
        served.hub.push(Coded.KEY, new MediaFrame(3, Duration.ofMillis(40L * number), Instant.EPOCH, true, payload));
    }

    private CompletableFuture<RecordedStream> record(Path file) {
        CompletableFuture<RecordedStream> result =
                new RecorderComponent(served.hub).record(Coded.KEY, file, TWO_SECONDS);
        Await.until(() -> !served.hub.subscribers(Coded.KEY).isEmpty());
        return result;
    }

    private byte[] rest(Client client) throws IOException {
        served.hub.fail(Coded.KEY, new CameraException(Kind.GONE, "The device is gone."));
        client.head();
        return client.rest();
    }

    private long delivered() {
        return served.hub.readers(Coded.KEY).stream()
                .mapToLong(reader -> reader.delivered())
                .sum();
    }

    private String probe(byte[] body) throws IOException {
        return probe(Files.write(folder.resolve("answer.mp4"), body));
    }

    /** Its tracks with their frames; whatever ffprobe finds wrong stands there too. */
    private static String probe(Path file) throws IOException {
        String said = ToolCheck.run(
                ToolCheck.require("ffprobe", "ffmpeg"),
                "-v",
                "error",
                "-count_frames",
                "-show_entries",
                "stream=codec_type,codec_name,nb_read_frames",
                "-of",
                "default=nk=1:nw=1",
                file.toString());
        List<String> lines = said.lines().toList();
        StringBuilder tracks = new StringBuilder();
        for (int i = 0; i + 2 < lines.size(); i += 3) {
            tracks.append(lines.get(i + 1) + "|" + lines.get(i) + "|" + lines.get(i + 2) + " ");
        }
        return lines.size() % 3 == 0 ? tracks.toString().strip() : said;
    }
}
