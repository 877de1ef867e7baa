package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.simulator.container.AudioCodec;
import org.lensbridge.simulator.container.DhavContainer;
import org.lensbridge.simulator.container.Picture;
import org.lensbridge.simulator.container.Tag;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.simulator.footage.CodedLoop;
import org.lensbridge.simulator.footage.Packet;
import org.lensbridge.simulator.footage.Reel;
import org.lensbridge.simulator.footage.Track;

/** A demuxer that nobody here wrote reads what the camera sends and stores. */
class FfmpegTest {
    private static final long SECOND = Track.second(LocalDateTime.of(2026, 2, 28, 23, 59, 58));

    @TempDir
    Path folder;

    @BeforeEach
    void needsFfmpeg() {
        ToolCheck.require("ffmpeg", "install it with: apt-get install ffmpeg");
        ToolCheck.require("ffprobe", "install it with: apt-get install ffmpeg");
    }

    @ParameterizedTest
    @EnumSource(names = {"H264", "H265"})
    void decodesEveryFrameOfALoop(VideoCodec codec) throws IOException {
        Path file = write(new Track(Reel.of(codec), Optional.empty(), 1, 0, new DhavContainer()));
        String expected = codec == VideoCodec.H264 ? "h264" : "hevc";
        assertEquals(
                expected + "|320|180|75",
                probe(file, "v:0", "codec_name,width,height,nb_read_frames").replace("\n", ""));
        assertEquals("", run("ffmpeg", "-v", "error", "-f", "dhav", "-i", file.toString(), "-f", "null", "-"));
    }

    @ParameterizedTest
    @CsvSource({"H264, 640, h264|640|480|60", "H264, 320, h264|320|240|60", "H265, 320, hevc|320|240|60"})
    void decodesABareLoopWithoutAWord(VideoCodec codec, int width, String expected) throws IOException {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int number = 0; number < 60; number++) {
            frames.writeBytes(CodedLoop.of(codec, width).frame(number));
        }
        Path file = Files.write(folder.resolve("loop." + codec), frames.toByteArray());
        String format = expected.substring(0, 4);
        String entries = "stream=codec_name,width,height,nb_read_frames";
        String form = "compact=p=0:nk=1";
        assertEquals(
                expected,
                run(
                                "ffprobe",
                                "-v",
                                "error",
                                "-f",
                                format,
                                "-count_frames",
                                "-show_entries",
                                entries,
                                "-of",
                                form,
                                file.toString())
                        .strip());
        assertEquals("", run("ffmpeg", "-v", "error", "-f", format, "-i", file.toString(), "-f", "null", "-"));
    }

    @Test
    void decodesARecordingOfAGenericCamera() throws Exception {
        try (GenericCamera camera =
                GenericCamera.builder().model(GenericModel.PTZ).start()) {
            String request = "admin/storagemanagement.cgi?action=download&filename="
                    + camera.files().get(0);
            Path file = Files.write(
                    folder.resolve("film.avi"),
                    GenericAsk.of(camera).bytes(request).body());
            String entries = "stream=codec_name,width,height,nb_read_frames";
            assertEquals(
                    "mjpeg|320|180|40",
                    run(
                                    "ffprobe",
                                    "-v",
                                    "error",
                                    "-count_frames",
                                    "-show_entries",
                                    entries,
                                    "-of",
                                    "compact=p=0:nk=1",
                                    file.toString())
                            .strip());
        }
    }

    @ParameterizedTest
    @EnumSource
    void decodesTheTone(AudioCodec codec) throws IOException {
        Path file = write(new Track(Reel.of(VideoCodec.H264), Optional.of(codec), 1, 0, new DhavContainer()));
        String expected =
                switch (codec) {
                    case A_LAW -> "pcm_alaw";
                    case MU_LAW -> "pcm_mulaw";
                    case PCM16 -> "pcm_s16le";
                };
        assertEquals(expected + "|8000|1", probe(file, "a:0", "codec_name,sample_rate,channels"));
        String levels =
                run("ffmpeg", "-f", "dhav", "-i", file.toString(), "-vn", "-af", "volumedetect", "-f", "null", "-");
        // A sine of 8000 is 12.2 dB below full scale at its peak.
        assertTrue(levels.contains("max_volume: -12."), levels);
        assertEquals("", run("ffmpeg", "-v", "error", "-f", "dhav", "-i", file.toString(), "-f", "null", "-"));
    }

    @Test
    void decodesDrawnPictures() throws IOException {
        Path file = folder.resolve("drawn.dav");
        try (DahuaCamera camera = DahuaCamera.builder().pictureSize(640, 360).start();
                RawClient client = new RawClient(camera);
                FileChannel output = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            byte[] jpeg = client.get("/cgi-bin/snapshot.cgi").body();
            for (int i = 0; i < 10; i++) {
                Tag tag = new Tag(0, 0, i, LocalDateTime.of(2026, 1, 1, 0, 0, i), 0);
                Picture picture = new Picture(VideoCodec.MJPEG, true, 640, 360, 1, 1, List.of(ByteBuffer.wrap(jpeg)));
                for (ByteBuffer piece : new DhavContainer().video(tag, picture)) {
                    output.write(piece);
                }
            }
        }
        assertEquals("mjpeg|640|360|10", probe(file, "v:0", "codec_name,width,height,nb_read_frames"));
    }

    private Path write(Track track) throws IOException {
        Path file = folder.resolve("loop.dav");
        try (FileChannel output = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int second = 0; second < 5; second++) {
                for (Packet packet : track.packets(SECOND + second, 0)) {
                    for (ByteBuffer piece : packet.bytes()) {
                        output.write(piece.duplicate());
                    }
                }
            }
        }
        assertEquals(Files.size(file), track.bytes(SECOND, SECOND + 5));
        return file;
    }

    private static String probe(Path file, String stream, String entries) throws IOException {
        return run(
                        "ffprobe",
                        "-v",
                        "error",
                        "-f",
                        "dhav",
                        "-count_frames",
                        "-select_streams",
                        stream,
                        "-show_entries",
                        "stream=" + entries,
                        "-of",
                        "compact=p=0:nk=1",
                        file.toString())
                .strip();
    }

    private static String run(String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
