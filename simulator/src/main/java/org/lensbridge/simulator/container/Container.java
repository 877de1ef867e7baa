package org.lensbridge.simulator.container;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Packs frames and sound; each packet comes in pieces, the contents are not copied. Immutable. */
public interface Container {
    List<ByteBuffer> video(Tag tag, Picture picture);

    List<ByteBuffer> audio(Tag tag, Sound sound);

    /** A packet that carries neither: readers pass over it. */
    List<ByteBuffer> auxiliary(Tag tag, ByteBuffer data);

    /** Bytes in all pieces. */
    static int length(List<ByteBuffer> pieces) {
        return pieces.stream().mapToInt(ByteBuffer::remaining).sum();
    }

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

    /** Sum of the bytes before the last byte of a head of 24. */
    static byte checksum(ByteBuffer head) {
        int sum = 0;
        for (int i = 0; i < 23; i++) {
            sum += head.get(i);
        }
        return (byte) sum;
    }
}
