package org.lensbridge.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.media.Codec;

/** Players of others, with login, on pictures with sound. */
@Timeout(value = 90, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RtspToolsTest {
    private static final int PICTURES = 25;

    private static Footage h264;

    @TempDir
    Path folder;

    @BeforeAll
    static void encode() throws Exception {
        h264 = Footage.h264();
        assertEquals(100, h264.frames().size());
    }

    /** Runs a player on a live stream until it has enough; returns what it says. */
    private String play(Function<InetSocketAddress, List<String>> player, Footage... tracks) throws Exception {
        Path said = folder.resolve("said");
        try (Served served = new Served()) {
            Process process = new ProcessBuilder(player.apply(served.rtsp()))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            try {
                Footage.play(served.hub, process, tracks);
            } finally {
                process.destroyForcibly();
            }
        }
        return Files.readString(said);
    }

    private static String url(InetSocketAddress address, String login) {
        return "rtsp://" + login + "127.0.0.1:" + address.getPort() + "/gate";
    }

    /** A tool of ffmpeg with its login. */
    private static List<String> ffmpeg(String tool, String transport, InetSocketAddress address, String arguments) {
        List<String> command = new ArrayList<>(List.of(ToolCheck.require(tool, "ffmpeg"), "-v", "error"));
        command.addAll(List.of("-rtsp_transport", transport, "-i", url(address, "viewer:p%3Ass%20w%C3%B6rd@")));
        command.addAll(List.of(arguments.split(" ")));
        return command;
    }

    private void ffmpegDecodes(String transport, Footage... tracks) throws Exception {
        String said = play(
                address -> ffmpeg(
                        "ffmpeg", transport, address, "-frames:v " + PICTURES + " -map 0:v -map 0:a -f framemd5 -"),
                tracks);
        List<String> lines = said.lines().filter(line -> !line.startsWith("#")).toList();
        assertTrue(lines.stream().allMatch(line -> line.matches("[01], .*")), said);
        assertEquals(
                PICTURES, lines.stream().filter(line -> line.startsWith("0,")).count(), said);
        assertTrue(lines.stream().filter(line -> line.startsWith("1,")).count() > 5, said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "udp"})
    void ffmpegDecodesPicturesAndSound(String transport) throws Exception {
        ffmpegDecodes(transport, h264, Footage.pcm(Codec.PCMU, 320));
    }

    @Test
    void ffmpegDecodesH265AndAac() throws Exception {
        ffmpegDecodes("tcp", Footage.h265(), Footage.aac());
    }

    @Test
    void ffmpegDecodesJpegAndLinearSound() throws Exception {
        ffmpegDecodes("udp", Footage.jpeg(), Footage.pcm(Codec.PCM16LE, 640));
    }

    @Test
    void ffprobeTellsTheTracks() throws Exception {
        String said = play(
                address -> ffmpeg(
                        "ffprobe",
                        "tcp",
                        address,
                        "-show_entries stream=codec_name,width,height,sample_rate -of compact"),
                h264,
                Footage.pcm(Codec.PCMA, 320));
        assertTrue(said.contains("codec_name=h264|width=320|height=240"), said);
        assertTrue(said.contains("codec_name=pcm_alaw|sample_rate=8000"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp", "udp"})
    void gstreamerDecodesPictures(String transport) throws Exception {
        String gst =
                ToolCheck.require("gst-launch-1.0", "gstreamer1.0-tools gstreamer1.0-plugins-good gstreamer1.0-libav");
        String pipeline = " ! rtph264depay ! h264parse ! avdec_h264 ! identity eos-after=" + (PICTURES + 1)
                + " ! checksumsink hash=md5";
        String said = play(
                address -> {
                    List<String> command =
                            new ArrayList<>(List.of(gst, "-q", "rtspsrc", "location=" + url(address, "")));
                    command.addAll(List.of("user-id=viewer", "user-pw=" + FakeAccounts.PASSWORD));
                    command.addAll(List.of("protocols=" + transport, "latency=100"));
                    command.addAll(List.of(pipeline.strip().split(" ")));
                    return command;
                },
                h264,
                Footage.pcm(Codec.PCMU, 320));
        assertTrue(
                said.lines()
                                .filter(line -> line.matches("[0-9:.]+ [0-9a-f]{32}"))
                                .count()
                        >= PICTURES,
                said);
    }
}
