package org.lensbridge.media.internal.mjpeg;

import java.nio.ByteBuffer;

/**
 * Direct memory for frames that lie on the heap, as they do when the hub's direct memory is used up. A socket copies such bytes into
 * direct memory with each write; here it happens once for all readers. Confined to the I/O thread.
 */
final class DirectCopy {
    private ByteBuffer memory = ByteBuffer.allocateDirect(0);
    private long copied;
    private Part present;

    /** All bytes of the part's image, valid until another part is asked for. */
    ByteBuffer of(Part part) {
        if (part != present) {
            ByteBuffer payload = part.payload();
            if (payload.remaining() > memory.capacity()) {
                memory = ByteBuffer.allocateDirect(payload.remaining());
            }
            memory.clear().put(payload).flip();
            present = part;
            copied++;
        }
        return memory.rewind();
    }

    /** How many parts were copied. */
    long copied() {
        return copied;
    }
}
