package org.lensbridge.driver.arecont.capability.media;

import java.nio.ByteBuffer;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.support.operation.PartSink;
import org.lensbridge.transport.multipart.PartHandler;
import org.lensbridge.transport.multipart.PartHeaders;

/**
 * Parts on their way to a stream that gives something back when it is over, by itself or because nobody wants more. Confined as the stream is.
 *
 * @param over told then, perhaps twice
 */
record LeasedStream(PartHandler parts, PartSink.Ending ending, Runnable over) implements PartHandler, PartSink.Ending {
    @Override
    public ByteBuffer allocate(int size) {
        return parts.allocate(size);
    }

    @Override
    public boolean part(PartHeaders headers, ByteBuffer body) {
        boolean wanted = parts.part(headers, body);
        if (!wanted) {
            over.run();
        }
        return wanted;
    }

    @Override
    public void end(StreamEnd end) {
        over.run();
        ending.end(end);
    }
}
