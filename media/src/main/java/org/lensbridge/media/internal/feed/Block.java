package org.lensbridge.media.internal.feed;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;

/**
 * A frame of a feed ready to be written to any number of readers, one after the other. Its buffers are confined to the I/O thread; the rest
 * is immutable.
 */
public final class Block {
    private final long sequence;
    private final long arrived = System.nanoTime();
    private final Head head;
    private final MediaFrame frame;
    private final boolean start;
    private final Framed framed;
    private final ByteBuffer[] lasting;
    private final int size;
    private final boolean direct;

    Block(long sequence, Head head, MediaFrame frame, boolean start, Framed framed) {
        this.sequence = sequence;
        this.head = head;
        this.frame = frame;
        this.start = start;
        this.framed = framed;
        lasting = framed.buffers();
        int bytes = 0;
        boolean heap = false;
        for (int i = 0; i < lasting.length; i++) {
            // Rewinding is to lead to the first byte of what is written, wherever the view began.
            lasting[i] = lasting[i].position() == 0 ? lasting[i] : lasting[i].slice();
            bytes += lasting[i].remaining();
            heap |= !lasting[i].isDirect();
        }
        size = bytes;
        direct = !heap;
    }

    /** Counts the frames of a feed from 1. */
    public long sequence() {
        return sequence;
    }

    /** What precedes it. */
    public Head head() {
        return head;
    }

    /** The frame as it came. */
    public MediaFrame frame() {
        return frame;
    }

    /** Whether a reader can start here. */
    public boolean start() {
        return start;
    }

    /** What the framing made of it. */
    public Framed framed() {
        return framed;
    }

    /** All bytes of it. */
    public int size() {
        return size;
    }

    /** Since it came. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - arrived);
    }

    /** The track that it belongs to. */
    public MediaFormat format() {
        for (MediaFormat track : head.tracks()) {
            if (track.track() == frame.track()) {
                return track;
            }
        }
        throw new IllegalStateException("A framing frames the tracks of its head only");
    }

    /**
     * All bytes from their beginning, in direct memory: the same buffers for every reader, rewound, and valid until another block is
     * asked for.
     */
    public ByteBuffer[] buffers(DirectCopy copy) {
        return direct ? lasting() : copy.of(this);
    }

    /** The same bytes, rewound, wherever they lie, for as long as somebody holds them. */
    public ByteBuffer[] lasting() {
        for (ByteBuffer buffer : lasting) {
            buffer.rewind();
        }
        return lasting;
    }
}
