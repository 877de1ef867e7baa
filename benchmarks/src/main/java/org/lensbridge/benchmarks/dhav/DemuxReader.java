package org.lensbridge.benchmarks.dhav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Scanner;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.dahua.capability.media.ContainerStream;

/**
 * What is measured: the driver's container stream on a file, as it plays recorded video. An order is a path and how often to read it; the
 * answer is the number of frames.
 */
public final class DemuxReader {
    /** As much as the transport reads at once. */
    private static final int STEP = 64 << 10;

    private DemuxReader() {}

    /** Answers each order with a line. */
    public static void main(String[] args) throws IOException {
        try (Scanner orders = new Scanner(System.in, StandardCharsets.UTF_8)) {
            while (orders.hasNextLine()) {
                String[] order = orders.nextLine().split(" ", 2);
                long frames = 0;
                for (int i = 0; i < Integer.parseInt(order[0]); i++) {
                    frames += read(Path.of(order[1]));
                }
                System.out.println(frames);
            }
        }
    }

    private static long read(Path file) throws IOException {
        Frames frames = new Frames();
        ContainerStream stream = new ContainerStream(frames, Clock.systemUTC());
        ByteBuffer chunk = ByteBuffer.allocateDirect(STEP);
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(chunk.clear()) >= 0) {
                stream.bytes(chunk.flip());
            }
        }
        return frames.count;
    }

    /** Counts frames; their memory is used again after the next one. */
    private static final class Frames implements MediaSink {
        private final ByteBuffer[] buffers = {ByteBuffer.allocateDirect(1 << 20), ByteBuffer.allocateDirect(1 << 20)};
        private int turn;
        private long count;

        @Override
        public ByteBuffer allocate(int size) {
            turn ^= 1;
            if (buffers[turn].capacity() < size) {
                buffers[turn] = ByteBuffer.allocateDirect(size);
            }
            return buffers[turn].clear().limit(size);
        }

        @Override
        public boolean accept(MediaPacket packet) {
            if (packet instanceof MediaFrame) {
                count++;
            }
            return true;
        }

        @Override
        public void end(StreamEnd end) {}
    }
}
