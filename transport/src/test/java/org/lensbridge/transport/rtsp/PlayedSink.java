package org.lensbridge.transport.rtsp;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;

/** Keeps the numbers of the pictures that {@link Pictures} made, and how it ended. */
final class PlayedSink implements MediaSink {
    final List<Integer> pictures = new CopyOnWriteArrayList<>();
    final List<StreamEnd> ends = new CopyOnWriteArrayList<>();
    volatile Thread thread;
    volatile Predicate<MediaFrame> wants = frame -> true;

    @Override
    public ByteBuffer allocate(int size) {
        return ByteBuffer.allocate(size);
    }

    @Override
    public boolean accept(MediaPacket packet) {
        thread = Thread.currentThread();
        if (packet instanceof MediaFrame frame) {
            pictures.add(Pictures.number(frame.payload()));
            return wants.test(frame);
        }
        return true;
    }

    @Override
    public void end(StreamEnd end) {
        ends.add(end);
    }
}
