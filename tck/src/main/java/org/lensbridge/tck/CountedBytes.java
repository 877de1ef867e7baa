package org.lensbridge.tck;

import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Counts what is written and forgets it. Confined to the writing thread. */
final class CountedBytes implements WritableByteChannel {
    private long count;
    private boolean open = true;

    @Override
    public int write(ByteBuffer bytes) {
        int length = bytes.remaining();
        bytes.position(bytes.limit());
        count += length;
        return length;
    }

    long count() {
        return count;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
    }
}
