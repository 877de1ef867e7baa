package org.lensbridge.simulator.arecont;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.lensbridge.simulator.footage.CodedLoop;

/**
 * One H.264 stream: a key frame, as many others as {@code keyframeinterval} says, and so on. Frames end in zeros, a few or many,
 * and have no access unit delimiter. Confined to the event loop.
 */
final class CodedStream {
    private static final CodedLoop LOOP = CodedLoop.chain();
    private static final int FEWEST_ZEROS = 3;
    private static final int MOST_ZEROS = 300;

    private long number;
    private int place;

    /** One frame. */
    record Coded(boolean key, ByteBuffer bytes) {}

    /** The next frame; frames of one stream count from 0. */
    Coded next(boolean wantsKey, int interval, long millis) {
        place = number == 0 || wantsKey || place >= interval ? 0 : (place + 1) % LOOP.size();
        byte[] frame = LOOP.frame(place, number, millis);
        int zeros = FEWEST_ZEROS + (int) (number * 71 % MOST_ZEROS);
        number++;
        return new Coded(place == 0, ByteBuffer.wrap(Arrays.copyOf(frame, frame.length + zeros)));
    }
}
