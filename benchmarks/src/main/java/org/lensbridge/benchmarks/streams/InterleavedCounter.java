package org.lensbridge.benchmarks.streams;

import java.nio.ByteBuffer;

/** Counts the pictures of track 0 on an RTSP connection by the markers of their last packets (RFC 2326, 10.12; RFC 6184, 5.1). */
final class InterleavedCounter extends Counter {
    /** The frame of interleaving and the packet's first bytes. */
    private static final int HEAD = 6;

    private final byte[] head = new byte[HEAD];
    private int known;
    private int skip;

    @Override
    void count(ByteBuffer input) {
        while (input.hasRemaining()) {
            if (skip > 0) {
                int count = Math.min(skip, input.remaining());
                input.position(input.position() + count);
                skip -= count;
            } else {
                int count = Math.min(HEAD - known, input.remaining());
                input.get(head, known, count);
                known += count;
                if (known == HEAD) {
                    packet();
                }
            }
        }
    }

    private void packet() {
        if (head[0] != '$') {
            throw new IllegalStateException("something else than a packet came");
        }
        if (head[1] == 0 && (head[5] & 0x80) != 0) {
            frame();
        }
        skip = ((head[2] & 0xff) << 8 | head[3] & 0xff) - (HEAD - 4);
        known = 0;
    }
}
