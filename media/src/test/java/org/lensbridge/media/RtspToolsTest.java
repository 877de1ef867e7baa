package org.lensbridge.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;

/** Others' players, with login, on a stream of H.264 with sound. */
@Timeout(value = 90, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RtspToolsTest {
    private static final int PICTURES = 25;
    private static final int SAMPLES = 320;
    private static final String LOGIN = "viewer:p%3Ass%20w%C3%B6rd@";

    private static List<ByteBuffer> pictures;

    @TempDir
    Path folder;

    @BeforeAll
    static void makePictures() throws Exception {
        String ffmpeg = ToolCheck.require("ffmpeg", "ffmpeg");
        Process process = new ProcessBuilder(
                        ffmpeg,
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc2=size=320x240:rate=25",
                        "-frames:v",
                        "100",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "ultrafast",
                        "-tune",
                        "zerolatency",
                        "-pix_fmt",
                        "yuv420p",
                        "-g",
                        "10",
                        "-bsf:v",
                        "h264_metadata=aud=insert",
                        "-f",
                        "h264",
                        "-")
                .start();
        byte[] stream;
        try (InputStream output = process.getInputStream()) {
            stream = output.readAllBytes();
        }
        pictures = accessUnits(stream);
        assertEquals(100, pictures.size());
    }

    /** Each access unit begins with a delimiter, NAL unit type 9. */
    private static List<ByteBuffer> accessUnits(byte[] stream) {
        List<Integer> begins = new ArrayList<>();
        for (int i = 0; i + 5 < stream.length; i++) {
            if (Arrays.equals(stream, i, i + 5, new byte[] {0, 0, 0, 1, 9}, 0, 5)) {
                begins.add(i);
            }
        }
        List<ByteBuffer> units = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            int end = i + 1 < begins.size() ? begins.get(i + 1) : stream.length;
            units.add(ByteBuffer.wrap(Arrays.copyOfRange(stream, begins.get(i), end)));
        }
        return units;
    }

    /** Runs a player on a live stream until it has enough; returns what it says. */
    private String play(Player player) throws Exception {
        Path said = folder.resolve("said");
        try (Served served = new Served()) {
            Process process = new ProcessBuilder(player.command(served.rtsp()))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            try {
                feed(served.hub, process);
            } finally {
                process.destroyForcibly();
            }
        }
        return Files.readString(said);
    }

    private static void feed(FakeHub hub, Process process) throws Exception {
        Await.until(() -> !hub.subscribers(Pictures.KEY).isEmpty() || !process.isAlive());
        hub.push(Pictures.KEY, MediaFormat.video(Codec.H264, 320, 240));
        hub.push(Pictures.KEY, new MediaFormat(1, Codec.PCMU, 0, 0, 8000, 1, ByteBuffer.allocate(0)));
        long began = System.nanoTime();
        int number = 0;
        while (process.isAlive()) {
            Duration pts = Duration.ofMillis(40L * number);
            hub.push(Pictures.KEY, frame(0, pts, number % 10 == 0, pictures.get(number % pictures.size())));
            hub.push(Pictures.KEY, frame(1, pts, true, ByteBuffer.allocate(SAMPLES)));
            number++;
            long wait = began + number * TimeUnit.MILLISECONDS.toNanos(40) - System.nanoTime();
            process.waitFor(Math.max(0, wait), TimeUnit.NANOSECONDS);
        }
    }

    private static MediaFrame frame(int track, Duration pts, boolean key, ByteBuffer payload) {
        return new MediaFrame(track, pts, Pictures.BEGAN.plus(pts), key, payload);
    }

    @FunctionalInterface
    private interface Player {
        List<String> command(InetSocketAddress address);
    }

    private static String url(InetSocketAddress address, String login) {
        return "rtsp://" + login + "127.0.0.1:" + address.getPort() + "/gate";
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "udp"})
    void ffmpegDecodesPicturesAndSound(String transport) throws Exception {
        String ffmpeg = ToolCheck.require("ffmpeg", "ffmpeg");
        String said = play(address -> List.of(
                ffmpeg,
                "-v",
                "error",
                "-rtsp_transport",
                transport,
                "-i",
                url(address, LOGIN),
                "-frames:v",
                Integer.toString(PICTURES),
                "-map",
                "0:v",
                "-map",
                "0:a",
                "-f",
                "framemd5",
                "-"));
        List<String> lines = said.lines().filter(line -> !line.startsWith("#")).toList();
        assertTrue(lines.stream().allMatch(line -> line.matches("[01], .*")), said);
        assertEquals(
                PICTURES, lines.stream().filter(line -> line.startsWith("0,")).count(), said);
        assertTrue(lines.stream().filter(line -> line.startsWith("1,")).count() > 5, said);
    }

    @Test
    void ffprobeTellsTheTracksWithoutWaiting() throws Exception {
        String ffprobe = ToolCheck.require("ffprobe", "ffmpeg");
        String said = play(address -> List.of(
                ffprobe,
                "-v",
                "error",
                "-rtsp_transport",
                "tcp",
                "-show_entries",
                "stream=codec_name,width,height,sample_rate",
                "-of",
                "compact",
                url(address, LOGIN)));
        assertTrue(said.contains("codec_name=h264|width=320|height=240"), said);
        assertTrue(said.contains("codec_name=pcm_mulaw|sample_rate=8000"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "udp"})
    void gstreamerDecodesPictures(String transport) throws Exception {
        String gst =
                ToolCheck.require("gst-launch-1.0", "gstreamer1.0-tools gstreamer1.0-plugins-good gstreamer1.0-libav");
        String said = play(address -> List.of(
                gst,
                "-q",
                "rtspsrc",
                "location=" + url(address, ""),
                "user-id=viewer",
                "user-pw=" + FakeAccounts.PASSWORD,
                "protocols=" + transport,
                "latency=100",
                "!",
                "rtph264depay",
                "!",
                "h264parse",
                "!",
                "avdec_h264",
                "!",
                "identity",
                "eos-after=" + (PICTURES + 1),
                "silent=false",
                "!",
                "checksumsink",
                "hash=md5"));
        assertTrue(
                said.lines()
                                .filter(line -> line.matches("[0-9:.]+ [0-9a-f]{32}"))
                                .count()
                        >= PICTURES,
                said);
    }
}
