package org.lensbridge.transport.multipart;

import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes the parts of a stream. Called by the thread that feeds the parser. */
@ConsumerType
public interface PartHandler {
    /**
     * Where the bytes of a part go: a writable buffer with at least {@code size} bytes from position 0. Called once per
     * part with its Content-Length; again, with growing sizes, for a part that states none or a wrong one. A buffer that
     * was replaced by a larger one is not used any more.
     */
    ByteBuffer allocate(int size);

    /**
     * A whole part.
     *
     * @param body the buffer from {@link #allocate}, its content from position to limit; the handler's own from here on
     * @return false when nothing more is wanted: the parser then ignores what it is fed
     */
    boolean part(PartHeaders headers, ByteBuffer body);
}
