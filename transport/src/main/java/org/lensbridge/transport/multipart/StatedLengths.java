package org.lensbridge.transport.multipart;

/** How far the lengths that parts of one stream state can be relied on. Confined to the parser's thread. */
final class StatedLengths {
    /** After so many wrong ones no length of the stream is read any more. */
    static final int TOLERATED = 8;

    private boolean proved;
    private int wrong;
    private boolean unverified;

    boolean areUsed() {
        return wrong < TOLERATED;
    }

    /** Whether a part ends where its length says, without a look at what follows. */
    boolean areBelieved() {
        return proved && wrong == 0;
    }

    void right() {
        proved = true;
    }

    void wrong() {
        wrong++;
    }

    /** The last length was believed. */
    void believed() {
        unverified = true;
    }

    /** What stood between the part before and this delimiter; {@code clean} when only line ends did. */
    void delimiter(boolean clean) {
        if (unverified && !clean) {
            wrong++;
        }
        unverified = false;
    }
}
