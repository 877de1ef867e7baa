package org.lensbridge.driver.support.operation;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Predicate;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.transport.http.HttpReply;

/**
 * The bytes of an answer in the pieces in which they arrive, unless the device says that they are parts. Confined to the I/O thread that the
 * engine calls it on.
 */
final class ChunkSink implements ByteSink {
    private final Predicate<HttpReply> pieces;
    private final PartSink parts;
    private final PartSink.Ending ending;
    private String type = "";
    private boolean multipart;
    private boolean wanted = true;

    /** Pieces go to {@code pieces}, as replies of their own, while it says yes; parts to {@code parts}. */
    ChunkSink(Predicate<HttpReply> pieces, PartSink parts, PartSink.Ending ending) {
        this.pieces = pieces;
        this.parts = parts;
        this.ending = ending;
    }

    @Override
    public void start(String contentType) {
        type = contentType;
        multipart = contentType.regionMatches(true, 0, "multipart/", 0, 10);
        if (multipart) {
            parts.start(contentType);
        }
    }

    @Override
    public boolean bytes(ByteBuffer chunk) {
        if (multipart) {
            return parts.bytes(chunk);
        }
        wanted = pieces.test(new HttpReply(200, Map.of("content-type", type), chunk.slice()));
        chunk.position(chunk.limit());
        return wanted;
    }

    @Override
    public void end(StreamEnd end) {
        if (multipart) {
            parts.end(end);
        } else if (wanted) {
            ending.end(end);
        }
    }
}
