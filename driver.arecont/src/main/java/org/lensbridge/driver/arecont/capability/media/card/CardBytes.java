package org.lensbridge.driver.arecont.capability.media.card;

import java.nio.ByteBuffer;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.support.operation.ByteSink;
import org.lensbridge.driver.support.operation.PartSink;

/** Parts of an answer that has an end: the camera ends it where the recording does. Confined to the stream's I/O thread. */
record CardBytes(PartSink parts) implements ByteSink {
    @Override
    public void start(String contentType) {
        parts.start(contentType);
    }

    @Override
    public boolean bytes(ByteBuffer chunk) {
        return parts.bytes(chunk);
    }

    @Override
    public void end(StreamEnd end) {
        parts.end(end);
    }

    @Override
    public StreamEnd complete() {
        return new StreamEnd(Kind.GONE, "The recording ends here.");
    }
}
