package org.lensbridge.driver.dahua.capability.media;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;

/** Keeps what it gets. */
public final class CollectingSink implements MediaSink {
    public final List<MediaPacket> packets = new CopyOnWriteArrayList<>();
    public final List<StreamEnd> ends = new CopyOnWriteArrayList<>();
    /** How many packets are wanted. */
    public volatile int most = Integer.MAX_VALUE;

    @Override
    public ByteBuffer allocate(int size) {
        return ByteBuffer.allocate(size);
    }

    @Override
    public boolean accept(MediaPacket packet) {
        packets.add(packet);
        return packets.size() < most;
    }

    @Override
    public void end(StreamEnd end) {
        ends.add(end);
    }

    public List<MediaFormat> formats() {
        return packets.stream()
                .filter(MediaFormat.class::isInstance)
                .map(MediaFormat.class::cast)
                .toList();
    }

    public List<MediaFrame> frames() {
        return packets.stream()
                .filter(MediaFrame.class::isInstance)
                .map(MediaFrame.class::cast)
                .toList();
    }
}
