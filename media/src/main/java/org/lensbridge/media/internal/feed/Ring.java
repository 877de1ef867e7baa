package org.lensbridge.media.internal.feed;

/**
 * The newest blocks of a feed, at places that count up without end. Bounded by their number and their bytes: what is oldest goes.
 * Confined to the I/O thread.
 */
final class Ring {
    private static final int FEW = 16;

    private final int mostBlocks;
    private final long mostBytes;
    private Block[] blocks = new Block[FEW];
    private long first;
    private long end;
    private long bytes;
    private long newestStart = -1;
    private long previousStart = -1;

    /** An empty ring; {@code mostBlocks} is a power of two. */
    Ring(int mostBlocks, long mostBytes) {
        this.mostBlocks = mostBlocks;
        this.mostBytes = mostBytes;
    }

    void add(Block block) {
        if (end - first == blocks.length) {
            if (blocks.length == mostBlocks) {
                drop();
            } else {
                grow();
            }
        }
        if (block.start()) {
            previousStart = newestStart;
            newestStart = end;
        }
        blocks[at(end++)] = block;
        bytes += block.size();
        while (bytes > mostBytes && end - first > 1) {
            drop();
        }
    }

    /** Lets go what nobody needs whose place is {@code lowest} or higher; at most two groups of pictures stay. */
    void trim(long lowest) {
        long keep = Math.min(newestStart, Math.max(lowest, previousStart));
        while (first < keep) {
            drop();
        }
    }

    /** The place of the oldest block. */
    long first() {
        return first;
    }

    /** The place that the next block will have. */
    long end() {
        return end;
    }

    /** The place of the newest block at which a reader can start; -1 when there is none. */
    long newestStart() {
        return newestStart >= first ? newestStart : -1;
    }

    Block block(long place) {
        if (place < first || place >= end) {
            throw new IllegalArgumentException("The ring holds " + first + " to " + end + ", not " + place);
        }
        return blocks[at(place)];
    }

    /** The number of the block at a place; of the next one, at the end. */
    long sequence(long place) {
        if (place < end) {
            return block(place).sequence();
        }
        return end == first ? 1 : block(end - 1).sequence() + 1;
    }

    private int at(long place) {
        return (int) (place & (blocks.length - 1));
    }

    private void drop() {
        int at = at(first++);
        bytes -= blocks[at].size();
        blocks[at] = null;
    }

    private void grow() {
        Block[] wider = new Block[blocks.length * 2];
        for (long place = first; place < end; place++) {
            wider[(int) (place & (wider.length - 1))] = blocks[at(place)];
        }
        blocks = wider;
    }
}
