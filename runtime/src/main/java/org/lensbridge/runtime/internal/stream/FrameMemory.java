package org.lensbridge.runtime.internal.stream;

import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.lensbridge.api.media.MediaSink;

/**
 * Memory for frames. Direct memory comes in slabs that are cut from the front and never reused; the garbage collector gives a slab
 * back when no frame in it is referenced any more, and only then it leaves the count.
 *
 * <p>Little garbage means rare collections, so direct memory could pile up without need. Beyond the budget frames therefore live on the heap: that
 * brings the next collection nearer, which gives the slabs back.
 *
 * <p>Thread-safe; a {@link Slabs} is confined to the driver's thread of one upstream.
 */
final class FrameMemory {
    private static final int SLAB = 1 << 20;
    /** Frames from this size on have a buffer of their own: less than a quarter of a slab is left unused. */
    private static final int OWN = SLAB / 4;

    private final long budget;
    private final AtomicLong inFlight = new AtomicLong();
    private final AtomicLong onHeap = new AtomicLong();
    private final Cleaner cleaner = Cleaner.create(task -> {
        Thread thread = new Thread(task, "lensbridge-frame-memory");
        thread.setDaemon(true);
        return thread;
    });

    FrameMemory(long budget) {
        this.budget = budget;
    }

    /** Bytes of direct memory that are in use or not yet collected. */
    long inFlight() {
        return inFlight.get();
    }

    /** How many frames or slabs went to the heap because the budget was used up. */
    long onHeap() {
        return onHeap.get();
    }

    Slabs slabs() {
        return new Slabs();
    }

    private ByteBuffer reserve(int size) {
        if (inFlight.get() + size > budget) {
            return null;
        }
        ByteBuffer buffer;
        try {
            buffer = ByteBuffer.allocateDirect(size);
        } catch (OutOfMemoryError e) {
            return null; // the virtual machine's own bound for direct memory is lower than the budget
        }
        inFlight.addAndGet(size);
        AtomicLong count = inFlight;
        cleaner.register(buffer, () -> count.addAndGet(-size));
        return buffer;
    }

    /** The slab that one upstream cuts its frames from. */
    final class Slabs {
        private ByteBuffer slab = ByteBuffer.allocate(0);

        /** As {@link MediaSink#allocate}. */
        ByteBuffer allocate(int size) {
            if (size < 1 || size > MediaSink.MAXIMUM_FRAME) {
                throw new IllegalArgumentException(
                        "A frame has 1 to " + MediaSink.MAXIMUM_FRAME + " bytes, not " + size);
            }
            if (size >= OWN) {
                ByteBuffer own = reserve(size);
                return own != null ? own : heap(size);
            }
            if (slab.remaining() < size) {
                ByteBuffer next = reserve(SLAB);
                if (next == null) {
                    return heap(size);
                }
                slab = next;
            }
            ByteBuffer cut = slab.slice(slab.position(), size);
            slab.position(slab.position() + size);
            return cut;
        }

        private ByteBuffer heap(int size) {
            onHeap.incrementAndGet();
            return ByteBuffer.allocate(size);
        }
    }
}
