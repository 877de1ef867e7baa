package org.lensbridge.media.internal.feed;

import java.nio.ByteBuffer;

/** A frame as one output kind writes it, made once and shared by all readers. Immutable. */
public interface Framed {
    /** Its bytes in their order, as views of the caller's own. Asked for once. */
    ByteBuffer[] buffers();
}
