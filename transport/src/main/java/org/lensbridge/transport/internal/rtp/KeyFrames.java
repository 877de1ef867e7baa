package org.lensbridge.transport.internal.rtp;

/**
 * Which pictures a reader can begin with: those that need no other, and recovery points (ITU-T H.264, D.2.8) of streams that refresh
 * their picture bit by bit and have no other. Between pictures that need no other one recovery point is no key frame; the next is. Confined.
 */
final class KeyFrames {
    private static final int RECOVERY_POINT = 6;

    private boolean key;
    private boolean recovery;
    private boolean whole;
    private int recoveries;

    void slice(boolean ofKey) {
        key |= ofKey;
    }

    /** Messages between a unit's head and its end (7.3.2.3.1). */
    void remarks(byte[] bytes, int from, int end) {
        int at = from;
        while (at + 1 < end && !recovery) {
            int type = 0;
            while (at < end && bytes[at] == -1) {
                type += 255;
                at++;
            }
            type += at < end ? bytes[at] & 0xff : 0;
            at++;
            int size = 0;
            while (at < end && bytes[at] == -1) {
                size += 255;
                at++;
            }
            size += at < end ? bytes[at] & 0xff : 0;
            at += 1 + size;
            recovery = type == RECOVERY_POINT && at <= end;
        }
    }

    /** Whether the picture that ends is one. */
    boolean end() {
        if (key) {
            whole = true;
            recoveries = 0;
            return true;
        }
        return recovery && (!whole || ++recoveries > 1);
    }

    void clear() {
        key = false;
        recovery = false;
    }
}
