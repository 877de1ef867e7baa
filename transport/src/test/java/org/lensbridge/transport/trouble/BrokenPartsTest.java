package org.lensbridge.transport.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.simulator.WireFault;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.StreamReader;
import org.lensbridge.transport.multipart.MultipartLimits;
import org.lensbridge.transport.multipart.MultipartParser;
import org.lensbridge.transport.multipart.PartHandler;
import org.lensbridge.transport.multipart.PartHeaders;

/** Pictures in parts that say something wrong about themselves, or have no end. */
@Timeout(60)
class BrokenPartsTest {
    private final Troubled site = new Troubled(camera -> camera);

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFault.class,
            names = {"NONE", "LENGTH_TOO_LARGE", "LENGTH_TOO_SMALL", "NO_LENGTH"})
    void picturesComeWhateverTheirLengthIsSaidToBe(WireFault fault) {
        site.camera.faults().streams(fault);
        Pictures pictures = new Pictures();
        HttpExchange exchange = site.device.stream(Troubled.VIDEO, pictures);
        site.meanwhile(() -> {
            Troubled.until("ten parts", () -> pictures.starts.size() >= 10);
            return true;
        });
        exchange.close();
        assertTrue(pictures.starts.stream().allMatch(start -> start == 0xffd8), pictures.starts.toString());
        site.recovers();
    }

    @ParameterizedTest
    @EnumSource(
            value = WireFault.class,
            names = {"GARBAGE", "ENDLESS_HEADER", "ENDLESS_BODY"})
    void floodsEndWhereTheirLimitIs(WireFault fault) {
        site.camera.faults().streams(fault);
        Pictures pictures = new Pictures();
        site.device.stream(Troubled.VIDEO, pictures);
        CameraException failure = site.meanwhile(pictures::awaitEnd).orElseThrow();
        assertEquals(Kind.PROTOCOL, failure.kind());
        Troubled.assertIsFinished(failure);
        assertTrue(pictures.mostAllocated.get() <= 2 * Pictures.LIMITS.partBytes(), pictures.mostAllocated + " bytes");
        Troubled.until("the connection is closed", () -> site.camera.counters().streamsOpen() == 0);
        site.recovers();
    }

    @Test
    void aFloodBehindGoodPicturesEndsTheSame() {
        Pictures pictures = new Pictures();
        site.device.stream(Troubled.VIDEO, pictures);
        Troubled.until("pictures", () -> pictures.starts.size() > 2);
        site.camera.faults().streams(WireFault.ENDLESS_BODY);
        CameraException failure = site.meanwhile(pictures::awaitEnd).orElseThrow();
        assertEquals(Kind.PROTOCOL, failure.kind());
        site.recovers();
    }

    /** Takes a stream apart and keeps the first two bytes of each part. */
    private static final class Pictures implements StreamReader, PartHandler {
        static final MultipartLimits LIMITS = new MultipartLimits(16 << 10, 50, 1 << 20, 64 << 10);

        final List<Integer> starts = new CopyOnWriteArrayList<>();
        final AtomicLong mostAllocated = new AtomicLong();
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile Optional<CameraException> failure = Optional.empty();
        private MultipartParser parser;

        @Override
        public void head(HttpReply head) {
            String type = head.requireSuccess().header("content-type").orElse("");
            parser = new MultipartParser(type, LIMITS, this);
        }

        @Override
        public boolean data(ByteBuffer chunk) {
            parser.feed(chunk);
            return true;
        }

        @Override
        public ByteBuffer allocate(int size) {
            mostAllocated.accumulateAndGet(size, Math::max);
            return ByteBuffer.allocate(size);
        }

        @Override
        public boolean part(PartHeaders headers, ByteBuffer body) {
            starts.add(body.getShort(0) & 0xffff);
            return true;
        }

        @Override
        public void end(Optional<CameraException> cause) {
            failure = cause;
            ended.countDown();
        }

        Optional<CameraException> awaitEnd() {
            try {
                assertTrue(ended.await(20, TimeUnit.SECONDS), "the stream did not end");
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted", e);
            }
            return failure;
        }
    }
}
