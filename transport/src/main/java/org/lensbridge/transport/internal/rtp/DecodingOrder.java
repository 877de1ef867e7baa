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

    /** Whether a fragment of an interleaved unit is what should come. */
    boolean fragment() {
        return open;
    }

    /** Takes the units of a STAP-B ({@code offset} 0) or MTAP with that many bytes of time; {@code at} is behind its type. */
    void aggregate(ByteBuffer payload, int at, int offset, int timestamp) {
        open = false;
        int end = payload.limit();
        if (at + 2 > end) {
            return;
        }
        long base = extended(payload.getShort(at) & 0xffff);
        int from = at + 2;
        int extra = offset == 0 ? 0 : 1 + offset;
        for (int index = 0; from + 2 + extra < end; index++) {
            int count = payload.getShort(from) & 0xffff;
            long order = extra == 0 ? base + index : base + (payload.get(from + 2) & 0xff);
            int late = 0;
            for (int i = 0; i < offset; i++) {
                late = late << 8 | payload.get(from + 3 + i) & 0xff;
            }
            from += 2 + extra;
            byte[] unit = new byte[Math.min(count, end - from)];
            payload.get(from, unit);
            add(order, timestamp + late, unit);
            from += count;
        }
    }

    /** Takes a fragment; {@code numbered} is the first one. */
    void fragment(ByteBuffer payload, boolean numbered, int timestamp) {
        int at = payload.position();
        int body = at + (numbered ? 4 : 2);
        if (body > payload.limit()) {
            open = false;
            return;
        }
        int head = payload.get(at + 1) & 0xff;
        if (numbered) {
            fragment.clear();
            number = extended(payload.getShort(at + 2) & 0xffff);
            open = fragment.add(payload.get(at) & 0xe0 | head & 0x1f);
        }
        open = open && fragment.add(payload, body, payload.limit() - body);
        if (open && (head & 0x40) != 0) {
            open = false;
            byte[] unit = Arrays.copyOf(fragment.bytes, fragment.size);
            add(number, timestamp, unit);
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

    private long extended(int order) {
        highest = highest < 0 ? 0x1_0000L + order : highest;
        return highest + (short) (order - (int) highest);
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
