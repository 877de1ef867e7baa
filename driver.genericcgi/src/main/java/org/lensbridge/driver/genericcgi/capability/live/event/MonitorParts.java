package org.lensbridge.driver.genericcgi.capability.live.event;

import java.nio.ByteBuffer;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.genericcgi.codec.EventData;
import org.lensbridge.driver.support.event.StateEvents;
import org.lensbridge.driver.support.operation.PartSink;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.multipart.MultipartLimits;
import org.lensbridge.transport.multipart.PartHandler;
import org.lensbridge.transport.multipart.PartHeaders;

/**
 * The parts of {@code action=monitor}. Those that are no event data are passed over; many in a row end the stream. Confined to the stream's I/O
 * thread, but for {@link #count}.
 */
final class MonitorParts implements PartHandler, PartSink.Ending {
    /** A part is a few lines. */
    static final MultipartLimits LIMITS = new MultipartLimits(8 << 10, 64, 64 << 10, 64 << 10);

    private static final int MOST_STRANGE_PARTS = 50;

    private final StateEvents events;
    private volatile int count;
    private int strange;

    MonitorParts(StateEvents events) {
        this.events = events;
    }

    /** How many parts were event data. Any thread. */
    int count() {
        return count;
    }

    @Override
    public ByteBuffer allocate(int size) {
        return ByteBuffer.allocate(size);
    }

    @Override
    public boolean part(PartHeaders headers, ByteBuffer body) {
        EventData data = EventData.parse(new HttpReply(200, headers.values(), body).text());
        if (!data.groups().isEmpty()) {
            strange = 0;
            count = count + 1;
            events.take(EventSubjects.of(data));
        } else if (++strange > MOST_STRANGE_PARTS) {
            throw new CameraException(Kind.PROTOCOL, "The event stream holds no event data.");
        }
        return true;
    }

    @Override
    public void end(StreamEnd end) {
        events.end(end);
    }
}
