package org.lensbridge.benchmarks.streams;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.lensbridge.simulator.rtsp.RtspServer;
import org.lensbridge.simulator.rtsp.RtspServerBuilder;
import org.lensbridge.simulator.rtsp.RtspTrack;

/** Cameras of 4.2 Mbit/s at 25 frames per second, {@code /c1}, {@code /c2} and so on, as one RTSP server. */
public final class RtspCamera {
    /** Of a camera, at the usual speed. */
    static final int FRAMES_PER_SECOND = 25;

    private RtspCamera() {}

    /** Arguments: how many, and how many times faster than usual they are. Prints the port. */
    public static void main(String[] args) throws InterruptedException {
        RtspTrack usual = RtspTrack.load();
        int speed = Integer.parseInt(args[1]);
        RtspTrack track = usual.framesPerSecond(FRAMES_PER_SECOND * speed).bitsPerSecond(usual.bitsPerSecond() * speed);
        // The bound sends no signs of life.
        RtspServerBuilder builder = RtspServer.builder().sessionTimeout(Duration.ofDays(1));
        for (int i = 1; i <= Integer.parseInt(args[0]); i++) {
            builder.stream("/c" + i, track);
        }
        try (RtspServer server = builder.start()) {
            System.out.println(server.port());
            new CountDownLatch(1).await();
        }
    }
}
