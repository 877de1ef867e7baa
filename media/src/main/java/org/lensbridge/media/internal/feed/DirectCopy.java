package org.lensbridge.media.internal.feed;

import java.nio.ByteBuffer;

/**
 * Direct memory for frames that lie on the heap, as they do when the hub's direct memory is used up. A socket copies such bytes into
 * direct memory with each write; here it happens once for all readers. Confined to the I/O thread.
 */
public final class DirectCopy {
    private ByteBuffer memory = ByteBuffer.allocateDirect(0);
    private ByteBuffer[] copy = {};
    private long copied;
    private Block present;

    /** All bytes of the block, valid until another one is asked for. */
    ByteBuffer[] of(Block block) {
        if (block != present) {
            take(block);
        }
        for (ByteBuffer buffer : copy) {
            buffer.rewind();
        }
        return copy;
    }

    /** How many blocks were copied. */
    long copied() {
        return copied;
    }

    private void take(Block block) {
        if (block.size() > memory.capacity()) {
            memory = ByteBuffer.allocateDirect(block.size());
        }
        memory.clear();
        copy = block.lasting().clone();
        for (int i = 0; i < copy.length; i++) {
            int at = memory.position();
            int size = copy[i].remaining();
            memory.put(copy[i]);
            copy[i] = memory.slice(at, size);
        }
        present = block;
        copied++;
    }
}
