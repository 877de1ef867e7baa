package org.lensbridge.media.internal.io;

/** Who has taken over a connection to write to it for as long as it lasts. Called on the loop's thread. */
public interface Tenant {
    /** What a write left over has now been taken by the socket. */
    void drained();

    /** The connection is closed; the last call. */
    void closed();
}
