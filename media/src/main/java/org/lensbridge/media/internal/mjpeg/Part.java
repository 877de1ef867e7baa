package org.lensbridge.media.internal.mjpeg;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/** A frame ready to be written to any number of readers, one after the other, on one thread. */
final class Part {
    private final long sequence;
    private final long arrived = System.nanoTime();
    private final Instant captured;
    private final ByteBuffer payload;
    private final ByteBuffer[] lasting;
    private final ByteBuffer[] direct;

    Part(long sequence, Instant captured, ByteBuffer head, ByteBuffer payload, ByteBuffer tail) {
        this.sequence = sequence;
        this.captured = captured;
        this.payload = payload;
        lasting = new ByteBuffer[] {head, payload.duplicate(), tail};
        direct = lasting.clone();
    }

    /** Counts the frames of a feed from 1. */
    long sequence() {
        return sequence;
    }

    Instant captured() {
        return captured;
    }

    /** The image alone, as a fresh view. */
    ByteBuffer payload() {
        return payload.duplicate();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - arrived);
    }

    /**
     * All bytes from their beginning, in direct memory: the same buffers for every reader, rewound, and valid until another part is
     * asked for. Confined to the I/O thread.
     */
    ByteBuffer[] buffers(DirectCopy copy) {
        for (ByteBuffer buffer : lasting) {
            buffer.rewind();
        }
        direct[1] = payload.isDirect() ? lasting[1] : copy.of(this);
        return direct;
    }

    /** The same bytes for as long as somebody holds them. */
    ByteBuffer[] lasting() {
        return lasting;
    }
}
