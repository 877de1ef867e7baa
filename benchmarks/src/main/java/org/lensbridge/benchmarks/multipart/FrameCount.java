package org.lensbridge.benchmarks.multipart;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.lensbridge.transport.multipart.PartHandler;
import org.lensbridge.transport.multipart.PartHeaders;

/** Counts whole images. Two buffers take turns, as those of a pool would. Confined to the parser's thread, except for the count. */
final class FrameCount implements PartHandler {
    private final ByteBuffer[] buffers = {ByteBuffer.allocateDirect(64 << 10), ByteBuffer.allocateDirect(64 << 10)};
    private final AtomicLong count = new AtomicLong();
    private int turn;

    long count() {
        return count.get();
    }

    @Override
    public ByteBuffer allocate(int size) {
        turn ^= 1;
        if (buffers[turn].capacity() < size) {
            buffers[turn] = ByteBuffer.allocateDirect(size + size / 2);
        }
        return buffers[turn].clear();
    }

    @Override
    public boolean part(PartHeaders headers, ByteBuffer body) {
        int end = body.limit();
        if (end > 4 && body.getShort(0) == (short) 0xffd8 && body.getShort(end - 2) == (short) 0xffd9) {
            count.lazySet(count.get() + 1);
        }
        return true;
    }
}
