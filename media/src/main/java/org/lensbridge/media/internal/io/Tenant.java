package org.lensbridge.media.internal.io;

import java.nio.ByteBuffer;

/** Who has taken over a connection to write to it for as long as it lasts. Called on the loop's thread. */
public interface Tenant {
    /** What a write left over has now been taken by the socket. */
    void drained();

    /** The client has sent something; valid during the call. Who does not care ignores it. */
    default void received(ByteBuffer bytes) {}

    /** About once a second; {@code now} is {@link System#nanoTime}. */
    default void tick(long now) {}

    /** The connection is closed; the last call. */
    void closed();
}
