package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;

/** The head of a packet, RFC 3550, 5.1; one object reads one packet after another. Confined. */
final class RtpHead {
    static final int BYTES = 12;

    private static final int VERSION = 2;
    private static final int PADDING = 0x20;
    private static final int EXTENSION = 0x10;
    private static final int SOURCES = 0x0f;

    int type;
    boolean marker;
    int sequence;
    int timestamp;
    int source;
    /** Where the extension begins, with its name and length; -1 without one. */
    int extension;

    /** Reads the head and leaves the buffer's position and limit around the payload; false for what is no packet. */
    boolean read(ByteBuffer packet) {
        int at = packet.position();
        int end = packet.limit();
        if (end - at < BYTES) {
            return false;
        }
        int first = packet.get(at) & 0xff;
        int second = packet.get(at + 1) & 0xff;
        int payload = at + BYTES + 4 * (first & SOURCES);
        extension = -1;
        if ((first & EXTENSION) != 0) {
            if (payload + 4 > end) {
                return false;
            }
            extension = payload;
            payload += 4 + 4 * (packet.getShort(payload + 2) & 0xffff);
        }
        int padding = (first & PADDING) == 0 ? 0 : packet.get(end - 1) & 0xff;
        if (first >> 6 != VERSION || payload > end) {
            return false;
        }
        if (payload > end - padding) {
            padding = 0; // some set the bit and mean nothing by it
        }
        type = second & 0x7f;
        marker = (second & 0x80) != 0;
        sequence = packet.getShort(at + 2) & 0xffff;
        timestamp = packet.getInt(at + 4);
        source = packet.getInt(at + 8);
        packet.limit(end - padding).position(payload);
        return true;
    }
}
