package org.lensbridge.simulator.rtsp;

import java.time.Duration;
import java.util.List;

/** What a track sends, frame by frame. Confined to the event loop. */
interface Material {
    /** How long a frame lasts. */
    Duration period();

    /** Whether a session can begin with this frame; frames count from 0. */
    boolean canBegin(long number);

    /** The next frame that a session can begin with, this one or a later one. */
    default long beginning(long number) {
        long next = number;
        while (!canBegin(next)) {
            next++;
        }
        return next;
    }

    /** The packets of a frame that was taken so many milliseconds after 1970 began. */
    List<Payload> frame(long number, long millis);

    /** The value of {@code a=fmtp} behind the payload type; empty for none. */
    String format();
}
