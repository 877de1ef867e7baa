package org.lensbridge.benchmarks.jmh;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.lensbridge.transport.multipart.MultipartLimits;
import org.lensbridge.transport.multipart.MultipartParser;
import org.lensbridge.transport.multipart.PartHandler;
import org.lensbridge.transport.multipart.PartHeaders;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One MJPEG part, with and without a stated length, in chunks as they come from a socket. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MultipartParserBenchmark {
    private static final int CHUNK = 8192;

    /** Bytes of the image. */
    @Param({"24576", "153600"})
    public int size;

    /** Whether the part's head says how long it is. */
    @Param({"true", "false"})
    public boolean sized;

    private ByteBuffer wire;
    private Parts parts;
    private MultipartParser parser;

    /** Reuses one buffer, so that the parser is measured and not the allocator. */
    private static final class Parts implements PartHandler {
        private ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
        private long bytes;

        @Override
        public ByteBuffer allocate(int size) {
            if (size > buffer.capacity()) {
                buffer = ByteBuffer.allocateDirect(size * 2);
            }
            // A growing part is copied from the present buffer into the next one, so they must not be the same.
            return buffer.position() == 0 ? buffer.duplicate().limit(size).slice() : ByteBuffer.allocateDirect(size);
        }

        @Override
        public boolean part(PartHeaders headers, ByteBuffer body) {
            bytes += body.remaining();
            return true;
        }
    }

    /** Makes the bytes on the wire. */
    @Setup
    public void prepare() {
        byte[] image = new byte[size];
        new Random(1).nextBytes(image);
        image[0] = (byte) 0xff;
        image[1] = (byte) 0xd8;
        image[size - 2] = (byte) 0xff;
        image[size - 1] = (byte) 0xd9;
        String head =
                "--frame\r\nContent-Type: image/jpeg\r\n" + (sized ? "Content-Length: " + size + "\r\n" : "") + "\r\n";
        wire = ByteBuffer.allocateDirect(head.length() + size + 2);
        wire.put(head.getBytes(StandardCharsets.US_ASCII))
                .put(image)
                .put((byte) '\r')
                .put((byte) '\n')
                .flip();
        parts = new Parts();
        MultipartLimits limits = new MultipartLimits(8192, 64, 16 << 20, 64 << 10);
        parser = new MultipartParser("multipart/x-mixed-replace; boundary=frame", limits, parts);
    }

    /** One part. */
    @Benchmark
    public long part() {
        for (int at = 0; at < wire.capacity(); at += CHUNK) {
            wire.limit(Math.min(wire.capacity(), at + CHUNK)).position(at);
            parser.feed(wire);
        }
        return parts.bytes;
    }
}
