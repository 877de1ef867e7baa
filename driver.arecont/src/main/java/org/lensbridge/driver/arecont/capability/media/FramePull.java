package org.lensbridge.driver.arecont.capability.media;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.support.media.H264Stream;
import org.lensbridge.transport.codec.AnnexB;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.multipart.PartHeaders;

/**
 * A stream of H.264 that is pulled picture by picture, by a thread of its own: the camera answers when it has a new one, and one request is under
 * way at a time. The thread ends with the stream, at the latest when the request that is under way does. Closing waits for nothing, and nothing
 * reaches the sink afterwards.
 */
final class FramePull implements StreamHandle {
    /** Asks for pictures. */
    @FunctionalInterface
    interface Pictures {
        /** The next one; blocks until it is there. */
        HttpReply next(boolean key);
    }

    /** No camera makes more pictures than 60 in a second: one that answers at once with what it has is not asked more often. */
    private static final long PACE = TimeUnit.MILLISECONDS.toNanos(15);

    /** A key frame is asked for again after this many pictures without one. */
    private static final int PATIENCE = 20;

    private final Pictures pictures;
    private final H264Stream stream;
    private final Runnable ended;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Pictures go to the stream.
     *
     * @param ended told once, when the stream is over however that came
     */
    FramePull(Pictures pictures, H264Stream stream, Runnable ended) {
        this.pictures = pictures;
        this.stream = stream;
        this.ended = ended;
    }

    /** Begins with a picture that is there already. */
    void begin(HttpReply first, DriverContext context) {
        context.converse("frames", () -> run(first));
    }

    private void run(HttpReply first) {
        try {
            HttpReply picture = first;
            for (int count = 1; deliver(picture); count++) {
                long asked = System.nanoTime();
                picture = pictures.next(!stream.begun() && count % PATIENCE == 0);
                long early = asked + PACE - System.nanoTime();
                if (early > 0 && closed.await(early, TimeUnit.NANOSECONDS)) {
                    return;
                }
            }
        } catch (CameraException e) {
            end(new StreamEnd(e.kind(), e.reason()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(new StreamEnd(Kind.GONE, "The stream was interrupted."));
        } catch (RuntimeException e) {
            end(new StreamEnd(Kind.DRIVER_FAILURE, "The driver failed over a picture: " + e + "."));
        } finally {
            ended.run();
        }
    }

    /** False when nobody wants more. */
    private synchronized boolean deliver(HttpReply reply) {
        if (closed.getCount() == 0) {
            return false;
        }
        ByteBuffer body = reply.body();
        if (reply.truncated()) {
            throw new CameraException(Kind.UNREACHABLE, "The connection broke in the middle of a picture.");
        }
        if (body.remaining() > MediaSink.MAXIMUM_FRAME - AnnexB.DELIMITER_BYTES) {
            throw new CameraException(Kind.PROTOCOL, "A picture of " + body.remaining() + " bytes is too large.");
        }
        ByteBuffer frame = stream.allocate(body.remaining());
        frame.put(body).flip();
        return stream.part(
                new PartHeaders(
                        Map.of("content-type", reply.header("content-type").orElse(""))),
                frame);
    }

    private synchronized void end(StreamEnd end) {
        if (closed.getCount() > 0) {
            stream.end(end);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed.countDown();
        }
        ended.run();
    }
}
