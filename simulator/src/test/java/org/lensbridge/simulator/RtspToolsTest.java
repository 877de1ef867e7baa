package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.simulator.footage.CodedLoop;
import org.lensbridge.simulator.rtsp.Coding;
import org.lensbridge.simulator.rtsp.RtspQuirk;
import org.lensbridge.simulator.rtsp.RtspServer;
import org.lensbridge.simulator.rtsp.RtspTrack;

/** What programs that everybody uses make of the simulated RTSP. */
class RtspToolsTest {
    private static final int FRAMES = 30;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"H264,tcp", "H264,udp", "H265,tcp", "H265,udp"})
    void ffmpegReceivesEveryFrame(Coding coding, String transport) throws Exception {
        RtspTrack track = coding == Coding.H264 ? RtspTrack.h264(640) : RtspTrack.h265();
        try (RtspServer server = RtspServer.builder().stream(
                        "/live", track.framesPerSecond(60), RtspTrack.sound(Coding.PCMA))
                .login("admin", "s3cret")
                .start()) {
            URI address = withLogin(server.address("/live"));
            List<Long> numbers = numbers(received(coding, "-rtsp_transport", transport, "-i", address.toString()));
            assertEquals(FRAMES, numbers.size());
            for (int i = 1; i < FRAMES; i++) {
                assertEquals(numbers.get(0) + i, numbers.get(i), numbers.toString());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = RtspQuirk.class,
            names = {
                "SINGLE_NAL_UNITS",
                "STAP_A",
                "NO_MODE",
                "NO_MARKER",
                "SETS_IN_SDP_ONLY",
                "SETS_IN_BAND_ONLY",
                "NO_CONTENT_BASE",
                "CONTROL_STAR",
                "CONTROL_ABSOLUTE",
                "REDIRECTS"
            })
    void ffmpegReceivesFramesInSpiteOf(RtspQuirk quirk) throws Exception {
        try (RtspServer server = RtspServer.builder().stream(
                        "/live", RtspTrack.h264(320).framesPerSecond(60))
                .quirks(quirk)
                .start()) {
            String address = server.address("/live?channel=1&subtype=0").toString();
            assertTrue(numbers(received(Coding.H264, "-rtsp_transport", "tcp", "-i", address))
                            .size()
                    > FRAMES - 3);
        }
    }

    @Test
    void ffprobeNamesAllTracks() throws Exception {
        ToolCheck.require("ffprobe", "install the package ffmpeg");
        try (RtspServer server = RtspServer.builder().stream(
                        "/live", RtspTrack.jpeg(640), RtspTrack.sound(Coding.AAC), RtspTrack.metadata())
                .start()) {
            String told = run(
                    "ffprobe",
                    "-v",
                    "error",
                    "-rtsp_transport",
                    "tcp",
                    "-show_entries",
                    "stream=codec_name,width,height,sample_rate",
                    "-of",
                    "compact",
                    server.address("/live").toString());
            assertTrue(told.contains("codec_name=mjpeg|width=640|height=480"), told);
            assertTrue(told.contains("codec_name=aac|sample_rate=16000"), told);
        }
    }

    @ParameterizedTest
    @CsvSource({"H264,h264", "H265,h265", "JPEG,jpeg", "AAC,mp4g", "L16,L16", "PCMU,pcmu"})
    void gstreamerTakesPacketsApart(Coding coding, String element) throws Exception {
        ToolCheck.require("gst-launch-1.0", "install the packages gstreamer1.0-tools and gstreamer1.0-plugins-good");
        RtspTrack track =
                switch (coding) {
                    case H264 -> RtspTrack.h264(640);
                    case H265 -> RtspTrack.h265();
                    case JPEG -> RtspTrack.jpeg(320);
                    default -> RtspTrack.sound(coding);
                };
        try (RtspServer server = RtspServer.builder().stream("/live", track)
                .login("admin", "s3cret")
                .start()) {
            Path file = folder.resolve("received");
            String log = run(
                    "gst-launch-1.0",
                    "-q",
                    "rtspsrc",
                    "location=" + server.address("/live"),
                    "user-id=admin",
                    "user-pw=s3cret",
                    "protocols=tcp",
                    "latency=0",
                    "!",
                    "rtp" + element + "depay",
                    "!",
                    "identity",
                    "eos-after=12",
                    "!",
                    "filesink",
                    "location=" + file);
            assertTrue(Files.size(file) > 1000, log);
        }
    }

    private static URI withLogin(URI address) {
        return URI.create(address.toString().replace("rtsp://", "rtsp://admin:s3cret@"));
    }

    /** Thirty frames as they came. */
    private byte[] received(Coding coding, String... input) throws Exception {
        ToolCheck.require("ffmpeg", "install the package ffmpeg");
        Path file = folder.resolve("received." + (coding == Coding.H264 ? "h264" : "hevc"));
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
        command.addAll(List.of(input));
        command.addAll(List.of("-map", "0:v", "-c", "copy", "-frames:v", "" + FRAMES, file.toString()));
        String log = run(command.toArray(String[]::new));
        assertTrue(Files.exists(file), log);
        return Files.readAllBytes(file);
    }

    /** The numbers that the frames tell, in their order. */
    private static List<Long> numbers(byte[] frames) {
        List<Long> numbers = new ArrayList<>();
        byte[] mark = "Lensbridge frame".getBytes(StandardCharsets.US_ASCII);
        String text = new String(frames, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf(new String(mark, StandardCharsets.US_ASCII)); at >= 0; ) {
            int next = text.indexOf("Lensbridge frame", at + 1);
            OptionalLong number = CodedLoop.numberOf(
                    text.substring(at, next < 0 ? text.length() : next).getBytes(StandardCharsets.ISO_8859_1));
            numbers.add(number.orElseThrow());
            at = next;
        }
        return numbers;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        process.getOutputStream().close();
        try (InputStream output = process.getInputStream()) {
            String log = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), log);
            return log;
        } finally {
            process.destroyForcibly();
        }
    }
}
