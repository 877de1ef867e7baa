package org.lensbridge.driver.arecont.capability.media;

import java.nio.ByteBuffer;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;

/**
 * A sink of a stream that gives something back when it is over, by itself or because nobody wants more. Used as the sink is.
 *
 * @param over told then, perhaps twice
 */
record LeasedSink(MediaSink sink, Runnable over) implements MediaSink {
    @Override
    public ByteBuffer allocate(int size) {
        return sink.allocate(size);
    }

    @Override
    public boolean accept(MediaPacket packet) {
        boolean wanted = sink.accept(packet);
        if (!wanted) {
            over.run();
        }
        return wanted;
    }

    @Override
    public void lost(int packets) {
        sink.lost(packets);
    }

    @Override
    public void end(StreamEnd end) {
        over.run();
        sink.end(end);
    }
}
