package org.lensbridge.media.internal.feed;

import java.nio.ByteBuffer;

/**
 * Direct memory for what a framing writes beside the frames' own bytes. It lies in slabs that are cut from the front and never reused,
 * because a slow reader may still be writing an old piece; the garbage collector takes them. Confined to one thread.
 */
public final class HeadMemory {
    private static final int SLAB = 16 << 10;

    private ByteBuffer slab = ByteBuffer.allocateDirect(0);

    /** A writable buffer of this size. */
    public ByteBuffer allocate(int size) {
        if (size > SLAB / 4) {
            return ByteBuffer.allocateDirect(size);
        }
        if (slab.remaining() < size) {
            slab = ByteBuffer.allocateDirect(SLAB);
        }
        ByteBuffer cut = slab.slice(slab.position(), size);
        slab.position(slab.position() + size);
        return cut;
    }
}
