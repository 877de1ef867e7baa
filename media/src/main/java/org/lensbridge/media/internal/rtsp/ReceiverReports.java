package org.lensbridge.media.internal.rtsp;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/** What receivers report in compound RTCP packets, RFC 3550, 6.4. */
final class ReceiverReports {
    private static final int SENDER_REPORT = 200;
    private static final int RECEIVER_REPORT = 201;
    private static final int BLOCK = 24;

    private ReceiverReports() {}

    /** How many packets of a source its receiver has lost since its beginning; empty when the packet does not tell. */
    static OptionalLong lost(ByteBuffer packet, int source) {
        ByteBuffer in = packet.slice();
        while (in.remaining() >= 8) {
            int first = in.get(in.position()) & 0xff;
            int type = in.get(in.position() + 1) & 0xff;
            int length = 4 + 4 * (in.getShort(in.position() + 2) & 0xffff);
            if (first >> 6 != 2 || length > in.remaining()) {
                return OptionalLong.empty();
            }
            ByteBuffer report = in.slice(in.position(), length);
            in.position(in.position() + length);
            int start = type == RECEIVER_REPORT ? 8 : type == SENDER_REPORT ? 28 : length;
            for (int i = 0; i < (first & 0x1f) && start + BLOCK <= length; i++, start += BLOCK) {
                if (report.getInt(start) == source) {
                    // A signed number of 24 bits: duplicates make it negative.
                    return OptionalLong.of(Math.max(0, report.getInt(start + 4) << 8 >> 8));
                }
            }
        }
        return OptionalLong.empty();
    }
}
