package org.lensbridge.simulator.container;

import java.nio.ByteBuffer;
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
}
