package org.lensbridge.benchmarks.multipart;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** ffmpeg's mpjpeg demuxer on one stream, without decoding. Ends when closed. */
final class Ffmpeg implements AutoCloseable {
    private final Process process;
    private volatile long frames;

    Ffmpeg(int port) throws IOException {
        process = new ProcessBuilder(List.of(
                        "ffmpeg",
                        "-hide_banner",
                        "-nostdin",
                        "-loglevel",
                        "fatal",
                        "-nostats",
                        "-progress",
                        "pipe:1",
                        "-stats_period",
                        "0.2",
                        "-f",
                        "mpjpeg",
                        "-i",
                        "http://127.0.0.1:" + port + "/",
                        "-c",
                        "copy",
                        "-f",
                        "null",
                        "-"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Thread thread = new Thread(this::follow, "ffmpeg progress");
        thread.setDaemon(true);
        thread.start();
    }

    private void follow() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("frame=")) {
                    frames = Long.parseLong(line.substring(6).strip());
                }
            }
        } catch (IOException e) {
            // It was closed: nobody asks for its progress any more.
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Frames so far, a fifth of a second old at most. */
    long frames() {
        return frames;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
