package org.lensbridge.simulator.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.util.ArrayDeque;
import java.util.Iterator;

/** Bytes that wait for a slow socket, in order. Buffers are consumed, never copied. Confined to the event loop. */
public final class Outbound {
    private static final int BATCH = 64;

    private final GatheringByteChannel channel;
    private final ArrayDeque<ByteBuffer> waiting = new ArrayDeque<>();
    private long bytes;
    private long written;

    public Outbound(GatheringByteChannel channel) {
        this.channel = channel;
    }

    /** Bytes accepted by {@link #send} and not yet taken by the socket. */
    public long bytes() {
        return bytes;
    }

    /** Bytes taken by the socket so far. */
    long written() {
        return written;
    }

    /** Writes at once what the socket takes and keeps the rest; true when nothing is left. */
    public boolean send(ByteBuffer... buffers) throws IOException {
        for (ByteBuffer buffer : buffers) {
            bytes += buffer.remaining();
        }
        if (waiting.isEmpty()) {
            count(channel.write(buffers));
        }
        for (ByteBuffer buffer : buffers) {
            if (buffer.hasRemaining()) {
                waiting.add(buffer);
            }
        }
        return waiting.isEmpty();
    }

    /** Goes on after the socket became writable; true when nothing is left. */
    public boolean flush() throws IOException {
        while (!waiting.isEmpty()) {
            ByteBuffer[] batch = new ByteBuffer[Math.min(BATCH, waiting.size())];
            Iterator<ByteBuffer> next = waiting.iterator();
            for (int i = 0; i < batch.length; i++) {
                batch[i] = next.next();
            }
            count(channel.write(batch));
            while (!waiting.isEmpty() && !waiting.peek().hasRemaining()) {
                waiting.remove();
            }
            if (batch[batch.length - 1].hasRemaining()) {
                return false;
            }
        }
        return true;
    }

    private void count(long taken) {
        bytes -= taken;
        written += taken;
    }
}
