package org.lensbridge.simulator.container;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What the packets of both containers have in common. */
final class Framing {
    /** Bytes of a head up to its checksum. */
    private static final int SUMMED = 23;

    private Framing() {}

    /** The contents between a head and what follows. */
    static List<ByteBuffer> packet(ByteBuffer head, List<ByteBuffer> data, ByteBuffer tail) {
        List<ByteBuffer> pieces = new ArrayList<>(data.size() + 2);
        pieces.add(head);
        data.forEach(piece -> pieces.add(piece.duplicate()));
        if (tail.hasRemaining()) {
            pieces.add(tail);
        }
        return pieces;
    }

    /** Sum of the bytes before the last one of a head of 24. */
    static byte checksum(ByteBuffer head) {
        int sum = 0;
        for (int i = 0; i < SUMMED; i++) {
            sum += head.get(i);
        }
        return (byte) sum;
    }
}
