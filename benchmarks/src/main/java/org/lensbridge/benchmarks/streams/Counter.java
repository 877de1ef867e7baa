package org.lensbridge.benchmarks.streams;

import java.nio.ByteBuffer;

/** Counts what one reader gets. Confined to one thread. */
abstract class Counter {
    private long frames;
    private long bytes;

    /** Takes the next bytes; fails when they are not what is expected. */
    final void take(ByteBuffer input) {
        bytes += input.remaining();
        count(input);
    }

    abstract void count(ByteBuffer input);

    final void frame() {
        frames++;
    }

    final long frames() {
        return frames;
    }

    final long bytes() {
        return bytes;
    }

    final void reset() {
        frames = 0;
        bytes = 0;
    }
}
