package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;

/** Makes frames of the payloads of one payload type, which come in order. Confined; whatever comes, it never throws. */
interface Depacketizer {
    /**
     * Takes a payload: what is between the buffer's position and limit, which may be moved. Its bytes are the caller's again afterwards.
     *
     * @param timestamp of the packet, in the medium's clock
     */
    void packet(ByteBuffer payload, boolean marker, int timestamp);

    /** The next packet has an extension there (RFC 3550, 5.3.1). */
    default void extension(ByteBuffer packet, int from, int end) {}

    /** Packets are missing before the next. */
    void gap();

    /** Gives what need not wait any longer; the time is by {@link System#nanoTime()}. */
    default void tick(long now) {}
}
