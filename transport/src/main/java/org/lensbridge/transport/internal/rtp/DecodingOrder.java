package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Units that were sent in another order than they are decoded (RFC 6184, 7.2): those with the lowest decoding order numbers go on as soon as more wait
 * than were interleaved. Confined; bounded in units and bytes.
 */
final class DecodingOrder {
    /** Where the description says nothing, and at most. */
    private static final int USUAL_DEPTH = 8;

    private static final int MOST_DEPTH = 256;
    private static final int MOST_BYTES = 4 << 20;

    private record Waiting(long order, int timestamp, byte[] unit) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            return Long.compare(order, other.order);
        }
    }

    private final int depth;
    private final PictureAssembly pictures;
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>();
    private final Gathered fragment = new Gathered(MOST_BYTES);
    private boolean open;
    private long number;
    private long highest = -1;
    private long bytes;

    DecodingOrder(int depth, PictureAssembly pictures) {
        this.depth = depth <= 0 ? USUAL_DEPTH : Math.min(depth, MOST_DEPTH);
        this.pictures = pictures;
    }

    /** Whether the rest of a fragmented unit is what should come. */
    boolean open() {
        return open;
    }

    /** The whole number for the 16 bits that packets have of it. */
    long extended(int order) {
        highest = highest < 0 ? 0x1_0000L + order : highest;
        return highest + (short) (order - (int) highest);
    }

    /** Takes a whole unit. */
    void unit(long order, int timestamp, ByteBuffer payload, int from, int count) {
        byte[] unit = new byte[Math.max(0, Math.min(count, payload.limit() - from))];
        payload.get(from, unit);
        add(order, timestamp, unit);
    }

    /** The first fragment of a unit comes. */
    void begin(long order) {
        fragment.clear();
        number = order;
        open = true;
    }

    /** A byte of a head that was put together. */
    void head(int one) {
        open = open && fragment.add(one);
    }

    void more(ByteBuffer payload, int from) {
        open = open && fragment.add(payload, from, payload.limit() - from);
    }

    /** The unit is whole. */
    void end(int timestamp) {
        if (open) {
            open = false;
            add(number, timestamp, Arrays.copyOf(fragment.bytes, fragment.size));
        }
    }

    void gap() {
        open = false;
        flush();
    }

    /** Gives all that waits. */
    void flush() {
        open = false;
        while (!waiting.isEmpty()) {
            release();
        }
    }

    private void add(long order, int timestamp, byte[] unit) {
        highest = Math.max(highest, order);
        waiting.add(new Waiting(order, timestamp, unit));
        bytes += unit.length;
        while (waiting.size() > depth || bytes > MOST_BYTES) {
            release();
        }
    }

    private void release() {
        Waiting next = waiting.poll();
        bytes -= next.unit().length;
        pictures.at(next.timestamp());
        pictures.unit(ByteBuffer.wrap(next.unit()), 0, next.unit().length);
    }
}
