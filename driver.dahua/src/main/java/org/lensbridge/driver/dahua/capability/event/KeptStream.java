package org.lensbridge.driver.dahua.capability.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.support.operation.ByteSink;
import org.lensbridge.transport.http.HttpConversation;

/**
 * An event stream on which this side writes too, as section 4.9.17 demands of a client that asked for {@code keepalive}: any bytes, in a cycle. A thread
 * of its own reads; the signs of life come from the session's scheduler, three in each period, so that one which is late costs nothing.
 *
 * <p>Thread-safe. The sink is called under a lock, which {@link #close} takes: nothing reaches it afterwards.
 */
final class KeptStream implements StreamHandle {
    private static final byte[] LIFE = "keep alive".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 8192;
    private static final int IN_A_PERIOD = 3;

    private final HttpConversation conversation;
    private final ByteSink sink;
    private Optional<Future<?>> writer = Optional.empty();
    private boolean over;

    private KeptStream(HttpConversation conversation, ByteSink sink) {
        this.conversation = conversation;
        this.sink = sink;
    }

    /** Reads a conversation, which it owns from now on, until it ends. */
    static KeptStream of(HttpConversation conversation, ByteSink sink, Duration period, DriverContext context) {
        KeptStream stream = new KeptStream(conversation, sink);
        try {
            sink.start(conversation.head().header("content-type").orElse(""));
            long pause = period.toMillis() / IN_A_PERIOD;
            stream.writes(
                    context.scheduler().scheduleWithFixedDelay(stream::write, pause, pause, TimeUnit.MILLISECONDS));
            context.converse("events", stream::read);
        } catch (RejectedExecutionException e) {
            stream.close();
            throw new CameraException(
                    Kind.BUSY, "No events, because nothing would send the signs of life: no timer is free.");
        } catch (CameraException e) {
            stream.close();
            throw e;
        }
        return stream;
    }

    private synchronized void writes(Future<?> task) {
        writer = Optional.of(task);
    }

    private void read() {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        try {
            while (conversation.read(chunk) >= 0) {
                if (!take(chunk.flip())) {
                    return;
                }
                chunk.clear();
            }
            end(new StreamEnd(Kind.UNREACHABLE, "The device ended the stream."));
        } catch (CameraException e) {
            end(new StreamEnd(e.kind(), e.reason()));
        } catch (RuntimeException e) {
            end(new StreamEnd(Kind.DRIVER_FAILURE, "The driver failed over the events of the device: " + e + "."));
        }
    }

    private synchronized boolean take(ByteBuffer chunk) {
        return !over && sink.bytes(chunk);
    }

    private void write() {
        try {
            conversation.write(ByteBuffer.wrap(LIFE));
        } catch (CameraException e) {
            end(new StreamEnd(e.kind(), "No sign of life could be sent to the device. " + e.reason()));
        }
    }

    private void end(StreamEnd end) {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            sink.end(end);
        }
        release();
    }

    @Override
    public void close() {
        synchronized (this) {
            over = true;
        }
        release();
    }

    private void release() {
        synchronized (this) {
            writer.ifPresent(task -> task.cancel(false));
        }
        conversation.close();
    }
}
