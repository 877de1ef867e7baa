package org.lensbridge.transport.internal.rtsp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** What is said on a playing connection, as far as the device takes it: more than 32 KiB do not wait. Confined to the loop. */
final class ControlLine {
    private static final int MOST_WAITING = 32 << 10;
    private static final int FRAME = 4;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private int bytes;

    ControlLine(SocketChannel channel, SelectionKey key) {
        this.channel = channel;
        this.key = key;
    }

    /** Sends it, now or later; not at all while too much waits. */
    void send(byte[] message) throws IOException {
        if (bytes + message.length <= MOST_WAITING) {
            waiting.add(ByteBuffer.wrap(message));
            bytes += message.length;
            flush();
        }
    }

    /** Sends a report as a frame, unless something else waits. */
    void report(int number, ByteBuffer report) throws IOException {
        if (waiting.isEmpty()) {
            int size = report.remaining();
            byte[] frame = new byte[FRAME + size];
            frame[0] = '$';
            frame[1] = (byte) number;
            frame[2] = (byte) (size >> 8);
            frame[3] = (byte) size;
            report.get(frame, FRAME, size);
            send(frame);
        }
    }

    /** Sends what waits as far as it is taken. */
    void flush() throws IOException {
        while (!waiting.isEmpty()) {
            ByteBuffer next = waiting.peek();
            bytes -= channel.write(next);
            if (next.hasRemaining()) {
                await(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                return;
            }
            waiting.remove();
        }
        await(SelectionKey.OP_READ);
    }

    private void await(int operations) throws IOException {
        try {
            if (key.interestOps() != operations) {
                key.interestOps(operations);
            }
        } catch (CancelledKeyException e) {
            throw new IOException("closed", e);
        }
    }
}
