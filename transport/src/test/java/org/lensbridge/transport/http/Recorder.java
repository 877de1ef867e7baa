package org.lensbridge.transport.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lensbridge.api.error.CameraException;

/** A stream reader that keeps what it gets. */
class Recorder implements StreamReader {
    final AtomicInteger calls = new AtomicInteger();
    final CountDownLatch ended = new CountDownLatch(1);
    volatile HttpReply head;
    volatile Optional<CameraException> failure = Optional.empty();
    volatile int enough = Integer.MAX_VALUE;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void head(HttpReply reply) {
        calls.incrementAndGet();
        head = reply.requireSuccess();
    }

    @Override
    public synchronized boolean data(ByteBuffer chunk) {
        calls.incrementAndGet();
        byte[] copy = new byte[chunk.remaining()];
        chunk.get(copy);
        bytes.writeBytes(copy);
        notifyAll();
        return bytes.size() < enough;
    }

    @Override
    public void end(Optional<CameraException> cause) {
        calls.incrementAndGet();
        failure = cause;
        ended.countDown();
    }

    synchronized String text() {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    synchronized boolean awaitBytes(int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (bytes.size() < count && System.nanoTime() < end) {
            wait(50);
        }
        return bytes.size() >= count;
    }

    boolean awaitEnd() throws InterruptedException {
        return ended.await(20, TimeUnit.SECONDS);
    }
}
