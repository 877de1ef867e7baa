package org.lensbridge.runtime.internal.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.runtime.internal.flow.Await;

class FrameMemoryTest {
    @Test
    void cutsFramesFromSlabsWithoutOverlap() {
        FrameMemory.Slabs slabs = new FrameMemory(1L << 30).slabs();
        List<ByteBuffer> frames = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            ByteBuffer frame = slabs.allocate(1_000);
            assertEquals(0, frame.position());
            assertEquals(1_000, frame.limit());
            assertEquals(1_000, frame.capacity());
            assertTrue(frame.isDirect());
            while (frame.hasRemaining()) {
                frame.put((byte) i);
            }
            frames.add(frame.flip());
        }
        for (int i = 0; i < frames.size(); i++) {
            assertEquals((byte) i, frames.get(i).get(0));
            assertEquals((byte) i, frames.get(i).get(999));
        }
    }

    @Test
    void countsWhatIsInFlightUntilItIsCollected() {
        FrameMemory memory = new FrameMemory(1L << 30);
        List<ByteBuffer> held = new ArrayList<>();
        FrameMemory.Slabs slabs = memory.slabs();
        held.add(slabs.allocate(1 << 19));
        held.add(slabs.allocate(100));
        assertEquals((1 << 19) + (1 << 20), memory.inFlight());
        held.clear();
        Await.until("the big one is given back", () -> {
            System.gc();
            return memory.inFlight() == 1 << 20;
        });
    }

    @Test
    void goesToTheHeapBeyondItsBudget() {
        FrameMemory memory = new FrameMemory(1 << 20);
        FrameMemory.Slabs slabs = memory.slabs();
        assertTrue(slabs.allocate(200_000).isDirect());
        assertFalse(slabs.allocate(900_000).isDirect());
        assertFalse(memory.slabs().allocate(10).isDirect());
        assertEquals(2, memory.onHeap());
        assertTrue(slabs.allocate(200_000).isDirect());
    }

    @Test
    void refusesImpossibleSizes() {
        FrameMemory.Slabs slabs = new FrameMemory(0).slabs();
        assertThrows(IllegalArgumentException.class, () -> slabs.allocate(0));
        assertThrows(IllegalArgumentException.class, () -> slabs.allocate(MediaSink.MAXIMUM_FRAME + 1));
        assertEquals(
                MediaSink.MAXIMUM_FRAME, slabs.allocate(MediaSink.MAXIMUM_FRAME).remaining());
    }
}
