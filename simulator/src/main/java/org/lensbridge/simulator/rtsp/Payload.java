package org.lensbridge.simulator.rtsp;

/**
 * What one RTP packet carries: a head of the payload format and a piece of the frame. Who gets it leaves the bytes alone.
 *
 * @param from where the piece begins in {@code bytes}
 * @param marker whether the packet has the marker
 */
record Payload(byte[] head, byte[] bytes, int from, int length, boolean marker) {
    static final int LARGEST = 1400;

    static Payload whole(byte[] bytes, boolean marker) {
        return new Payload(new byte[0], bytes, 0, bytes.length, marker);
    }

    int size() {
        return head.length + length;
    }
}
