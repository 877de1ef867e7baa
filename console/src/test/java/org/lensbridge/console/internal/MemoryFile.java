package org.lensbridge.console.internal;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file in memory, to be read. */
final class MemoryFile implements SeekableByteChannel {
    private final byte[] content;
    private long position;

    MemoryFile(byte[] content) {
        this.content = content;
    }

    @Override
    public int read(ByteBuffer to) {
        if (position >= content.length) {
            return -1;
        }
        int count = (int) Math.min(to.remaining(), content.length - position);
        to.put(content, (int) position, count);
        position += count;
        return count;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long next) {
        position = next;
        return this;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
