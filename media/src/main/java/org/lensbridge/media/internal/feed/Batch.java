package org.lensbridge.media.internal.feed;

import java.nio.ByteBuffer;
import java.util.function.Predicate;

/** Blocks that one write takes together, with one head. Valid during the call that hands it over. Confined to the I/O thread. */
public final class Batch {
    private static final int MOST_BLOCKS = 32;
    private static final int MOST_BYTES = 512 << 10;

    private final DirectCopy copy;
    private final Block[] blocks = new Block[MOST_BLOCKS];
    private int count;
    private int bytes;

    Batch(DirectCopy copy) {
        this.copy = copy;
    }

    void clear() {
        count = 0;
        bytes = 0;
    }

    /** Takes a block, unless the batch has enough or the block another head. */
    boolean add(Block block) {
        boolean fits = count == 0
                || count < MOST_BLOCKS && bytes + block.size() <= MOST_BYTES && block.head() == blocks[0].head();
        if (fits) {
            blocks[count++] = block;
            bytes += block.size();
        }
        return fits;
    }

    /** Leaves out all other blocks; maybe none is left. */
    public void keep(Predicate<Block> which) {
        int all = count;
        clear();
        for (int i = 0; i < all; i++) {
            Block block = blocks[i];
            if (which.test(block)) {
                blocks[count++] = block;
                bytes += block.size();
            }
        }
    }

    /** How many blocks it has, one at least as it is handed over. */
    public int count() {
        return count;
    }

    /** A block, from 0. */
    public Block block(int index) {
        return blocks[index];
    }

    /** All bytes, rewound, to be written now. */
    public ByteBuffer[] buffers() {
        // The copy holds one block. Who is behind has its heap frames copied by the socket, as far as it takes them.
        return count == 1 ? blocks[0].buffers(copy) : lasting();
    }

    /** The same bytes for as long as somebody holds them. */
    public ByteBuffer[] lasting() {
        if (count == 1) {
            return blocks[0].lasting();
        }
        ByteBuffer[][] parts = new ByteBuffer[count][];
        for (int i = 0; i < count; i++) {
            parts[i] = blocks[i].lasting();
        }
        return joined(parts);
    }

    /** All of them, one after the other. */
    public static ByteBuffer[] joined(ByteBuffer[]... parts) {
        int total = 0;
        for (ByteBuffer[] part : parts) {
            total += part.length;
        }
        ByteBuffer[] all = new ByteBuffer[total];
        int at = 0;
        for (ByteBuffer[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
