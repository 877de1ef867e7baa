package org.lensbridge.benchmarks.dhav;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lensbridge.benchmarks.process.CpuTime;

/** ffmpeg as a peer that demuxes, and as the program that codes the pictures. */
final class FfmpegDemux {
    static final String NAME = "ffmpeg";

    private FfmpegDemux() {}

    /** Two seconds of H.264 at about 4 Mbit/s, 1280 x 720, with a delimiter in front of each picture. */
    static byte[] pictures() throws IOException, InterruptedException {
        return run(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=1280x720:rate=25",
                "-vf",
                "noise=alls=30:allf=t",
                "-frames:v",
                "50",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-b:v",
                "4M",
                "-maxrate",
                "4M",
                "-bufsize",
                "2M",
                "-g",
                "50",
                "-bf",
                "0",
                "-bsf:v",
                "h264_metadata=aud=insert",
                "-f",
                "h264",
                "-");
    }

    /** The CPU seconds of reading a file once, from start to end of the program. */
    static double read(Path file) throws IOException, InterruptedException {
        double before = CpuTime.ofChildren();
        run("-f", "dhav", "-i", file.toString(), "-map", "0", "-c", "copy", "-f", "null", "-");
        return CpuTime.ofChildren() - before;
    }

    private static byte[] run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(NAME, "-nostdin", "-hide_banner", "-v", "error"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.PIPE)
                .start();
        byte[] output = process.getInputStream().readAllBytes();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("ffmpeg failed: " + errors);
        }
        return output;
    }
}
