package org.lensbridge.driver.axis.capability.media;

import java.nio.ByteBuffer;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;

/** A sink that gets sound behind each picture. Used by the thread that reads the pictures. */
record Soundtrack(MediaSink sink, Sound sound) implements MediaSink {
    @Override
    public ByteBuffer allocate(int size) {
        return sink.allocate(size);
    }

    @Override
    public boolean accept(MediaPacket packet) {
        boolean wanted = sink.accept(packet) && (!(packet instanceof MediaFrame) || sound.fetch(sink));
        if (!wanted) {
            sound.stop();
        }
        return wanted;
    }

    @Override
    public void end(StreamEnd end) {
        sound.stop();
        sink.end(end);
    }
}
