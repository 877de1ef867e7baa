package org.lensbridge.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.media.Served.KEY;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.media.Codec;

/** What others understand of the output. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FfmpegTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    @Test
    void decodesEveryFrame() throws Exception {
        String ffmpeg = ToolCheck.require("ffmpeg", "ffmpeg");
        try (Served served = new Served()) {
            Process process = new ProcessBuilder(
                            ffmpeg,
                            "-v",
                            "error",
                            "-f",
                            "mpjpeg",
                            "-headers",
                            "Cookie: lensbridge=" + FakeAccounts.TOKEN + "\r\n",
                            "-i",
                            "http://127.0.0.1:" + served.server.address().getPort() + Served.STREAM,
                            "-frames:v",
                            "5",
                            "-f",
                            "framemd5",
                            "-")
                    .start();
            served.hub.format(KEY, Codec.JPEG);
            Await.until(() -> served.hub.readers(KEY).size() == 1);
            int number = 0;
            while (process.isAlive()) {
                served.hub.frame(KEY, jpeg(number++));
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals("", errors);
            assertEquals(5, output.lines().filter(line -> !line.startsWith("#")).count(), output);
            assertTrue(output.contains(WIDTH + "x" + HEIGHT), output);
        }
    }

    private static byte[] jpeg(int number) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(number % WIDTH, 20, 40, 40);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }
}
