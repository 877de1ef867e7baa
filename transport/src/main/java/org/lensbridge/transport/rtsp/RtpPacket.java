package org.lensbridge.transport.rtsp;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A packet of media, RFC 3550, 5.1, without its contributing sources and extension.
 *
 * @param payloadType 0 to 127
 * @param marker ends a picture, a document or a talk, as the media's format says
 * @param sequence 0 to 65,535; one more with each packet
 * @param timestamp in the media's own clock, 0 to 2^32 - 1
 * @param payload read-only, without padding
 */
public record RtpPacket(int payloadType, boolean marker, int sequence, long timestamp, ByteBuffer payload) {
    private static final int HEADER = 12;
    private static final int VERSION = 2;

    public RtpPacket {
        payload = payload.asReadOnlyBuffer();
    }

    /** Reads a packet; empty for what is none. */
    public static Optional<RtpPacket> read(ByteBuffer frame) {
        ByteBuffer in = frame.slice();
        if (in.remaining() < HEADER) {
            return Optional.empty();
        }
        int first = in.get() & 0xff;
        int second = in.get() & 0xff;
        int sequence = in.getShort() & 0xffff;
        long timestamp = in.getInt() & 0xffff_ffffL;
        int start = HEADER + 4 * (first & 0xf);
        if ((first & 0x10) != 0 && start + 4 <= in.limit()) {
            start += 4 + 4 * (in.getShort(start + 2) & 0xffff);
        }
        int padding = (first & 0x20) == 0 ? 0 : in.get(in.limit() - 1) & 0xff;
        int end = in.limit() - padding;
        if (first >> 6 != VERSION || start > end) {
            return Optional.empty();
        }
        return Optional.of(
                new RtpPacket(second & 0x7f, (second & 0x80) != 0, sequence, timestamp, in.slice(start, end - start)));
    }

    /** A view with a position of its own. */
    @Override
    public ByteBuffer payload() {
        return payload.duplicate();
    }
}
