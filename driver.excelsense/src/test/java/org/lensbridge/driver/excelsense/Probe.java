package org.lensbridge.driver.excelsense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lensbridge.driver.testkit.ToolCheck;

/** What another program makes of video. Stateless. */
public final class Probe {
    private Probe() {}

    /** Codec, width, height and the number of pictures that it decodes; fails when it complains. */
    public static String frames(Path file, String format, byte[] video) throws Exception {
        Files.write(file, video);
        Process process = new ProcessBuilder(
                        ToolCheck.require("ffprobe", "ffmpeg"),
                        "-v",
                        "error",
                        "-f",
                        format,
                        "-count_frames",
                        "-show_entries",
                        "stream=codec_name,width,height,nb_read_frames",
                        "-of",
                        "csv=p=0",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.strip();
    }
}
