package org.lensbridge.transport.trouble;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.StreamReader;

/** Counts the bytes of a stream and keeps its end. */
final class Reading implements StreamReader {
    private final AtomicLong bytes = new AtomicLong();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Optional<CameraException> failure = Optional.empty();

    @Override
    public void head(HttpReply head) {
        head.requireSuccess();
    }

    @Override
    public boolean data(ByteBuffer chunk) {
        bytes.addAndGet(chunk.remaining());
        return true;
    }

    @Override
    public void end(Optional<CameraException> cause) {
        failure = cause;
        ended.countDown();
    }

    long bytes() {
        return bytes.get();
    }

    boolean isOver() {
        return ended.getCount() == 0;
    }

    /** How it ended; empty when the device ended it cleanly. */
    Optional<CameraException> awaitEnd() {
        try {
            if (!ended.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the stream did not end");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
        return failure;
    }
}
