package org.lensbridge.benchmarks.multipart;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.lensbridge.benchmarks.process.Child;
import org.lensbridge.benchmarks.process.CpuTime;

/** A process that reads a camera's stream. */
interface Peer {
    /** One window at this camera. */
    Window measure(Child camera, int port, int kilobytes, int seconds) throws IOException, InterruptedException;

    /** One of the product's processes, which stays for all windows. */
    static Peer of(Child reader) {
        return (camera, port, kilobytes, seconds) -> {
            reader.ask("open " + port);
            TimeUnit.MILLISECONDS.sleep(300);
            double sent = Double.parseDouble(camera.ask("frames"));
            long read = Long.parseLong(reader.ask("frames"));
            double cpu = CpuTime.of(reader.pid());
            TimeUnit.SECONDS.sleep(seconds);
            cpu = CpuTime.of(reader.pid()) - cpu;
            sent = Double.parseDouble(camera.ask("frames")) - sent;
            read = Long.parseLong(reader.ask("frames")) - read;
            reader.ask("close");
            return new Window(cpu, sent, read, 0.03, kilobytes);
        };
    }

    /** ffmpeg, started for each window: it reads the first frames before it counts. */
    static Peer ffmpeg() {
        return (camera, port, kilobytes, seconds) -> {
            try (Ffmpeg ffmpeg = new Ffmpeg(port)) {
                for (int i = 0; i < 100 && ffmpeg.frames() == 0 && ffmpeg.isAlive(); i++) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                double sent = Double.parseDouble(camera.ask("frames"));
                long read = ffmpeg.frames();
                double cpu = CpuTime.of(ffmpeg.pid());
                TimeUnit.SECONDS.sleep(seconds);
                if (!ffmpeg.isAlive()) {
                    throw new IOException("ffmpeg has ended by itself");
                }
                cpu = CpuTime.of(ffmpeg.pid()) - cpu;
                sent = Double.parseDouble(camera.ask("frames")) - sent;
                read = ffmpeg.frames() - read;
                // Its progress comes in steps of a fifth of a second.
                return new Window(cpu, sent, read, 0.5 / seconds, kilobytes);
            }
        };
    }
}
