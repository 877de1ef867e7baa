package org.lensbridge.driver.support.operation;

import java.nio.ByteBuffer;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.transport.multipart.MultipartLimits;
import org.lensbridge.transport.multipart.MultipartParser;
import org.lensbridge.transport.multipart.PartHandler;
import org.lensbridge.transport.multipart.PartHeaders;

/**
 * The bytes of a multipart answer as parts. Confined to the I/O thread that the engine calls it on.
 */
public final class PartSink implements ByteSink {
    /** Told when the answer has ended by itself. */
    @FunctionalInterface
    public interface Ending {
        /** The last call. */
        void end(StreamEnd end);
    }

    private final MultipartLimits limits;
    private final PartHandler parts;
    private final Ending ending;
    private MultipartParser parser;
    private boolean wanted = true;
    private boolean usable = true;

    /** Parts go to {@code parts} while it wants them; after it said no, {@code ending} is not told. */
    public PartSink(MultipartLimits limits, PartHandler parts, Ending ending) {
        this.limits = limits;
        this.parts = parts;
        this.ending = ending;
    }

    @Override
    public void start(String contentType) {
        parser = new MultipartParser(contentType, limits, new PartHandler() {
            @Override
            public ByteBuffer allocate(int size) {
                return parts.allocate(size);
            }

            @Override
            public boolean part(PartHeaders headers, ByteBuffer body) {
                wanted = parts.part(headers, body);
                return wanted;
            }
        });
    }

    @Override
    public boolean bytes(ByteBuffer chunk) {
        usable = false;
        parser.feed(chunk);
        usable = true;
        return wanted;
    }

    @Override
    public void end(StreamEnd end) {
        // After a failure the parser, or the handler behind it, must not be called again.
        if (usable) {
            parser.end();
        }
        if (wanted) {
            ending.end(end);
        }
    }
}
