package org.lensbridge.tck;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;

/** A sink that keeps what it gets. Thread-safe. */
public final class CollectedMedia implements MediaSink {
    private final List<MediaPacket> packets = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<StreamEnd> ends = new LinkedBlockingQueue<>();
    private volatile int wanted = Integer.MAX_VALUE;

    /** From now on the sink wants so many packets in all, and refuses the next. */
    public void wantOnly(int count) {
        wanted = count;
    }

    @Override
    public ByteBuffer allocate(int size) {
        if (size < 1 || size > MAXIMUM_FRAME) {
            throw new IllegalArgumentException("A frame has 1 to " + MAXIMUM_FRAME + " bytes, not " + size);
        }
        return ByteBuffer.allocateDirect(size);
    }

    @Override
    public boolean accept(MediaPacket packet) {
        packets.add(packet);
        return packets.size() < wanted;
    }

    @Override
    public void end(StreamEnd end) {
        ends.add(end);
    }

    /** What came so far. */
    public List<MediaPacket> packets() {
        return List.copyOf(packets);
    }

    /** The frames that came so far. */
    public List<MediaFrame> frames() {
        return packets.stream()
                .filter(MediaFrame.class::isInstance)
                .map(MediaFrame.class::cast)
                .toList();
    }

    /** The end, once it has come, within the time. */
    public Optional<StreamEnd> awaitEnd(Duration time) {
        return Await.next(ends, time);
    }

    /** Whether an end has come. */
    public boolean ended() {
        return !ends.isEmpty();
    }
}
