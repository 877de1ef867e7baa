package org.lensbridge.transport.rtp;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * How a track arrives at a reader, as the reader tells it (RFC 3550, 6.4.1). Immutable.
 *
 * @param source of the packets that it is about
 * @param fraction lost since the reader's last report, in 1/256
 * @param lost since the beginning; less than 0 when more came than were sent
 * @param highest number of a packet that arrived, with how often numbers began anew in its upper half
 * @param jitter of the arrival, in the track's clock
 * @param lastReport the middle of the time in the last sender report that arrived; 0 before the first
 * @param delay since that report, in 1/65,536 s
 */
public record ReceptionReport(
        int source, int fraction, int lost, long highest, long jitter, int lastReport, long delay) {
    private static final int SENDER_REPORT = 200;
    private static final int RECEIVER_REPORT = 201;
    private static final int BYTES = 24;
    private static final int MOST = 64;

    /** The reports of a compound packet, up to 64; none of what cannot be read. The buffer stays as it is. */
    public static List<ReceptionReport> read(ByteBuffer compound) {
        List<ReceptionReport> reports = new ArrayList<>();
        int at = compound.position();
        while (at + 4 <= compound.limit() && (compound.get(at) & 0xc0) == 0x80) {
            int type = compound.get(at + 1) & 0xff;
            int next = at + 4 + 4 * (compound.getShort(at + 2) & 0xffff);
            if (type == SENDER_REPORT || type == RECEIVER_REPORT) {
                int from = at + (type == SENDER_REPORT ? 28 : 8);
                int count = compound.get(at) & 0x1f;
                int end = Math.min(next, compound.limit());
                for (int i = 0; i < count && from + BYTES <= end && reports.size() < MOST; i++, from += BYTES) {
                    reports.add(at(compound, from));
                }
            }
            at = next;
        }
        return reports;
    }

    private static ReceptionReport at(ByteBuffer bytes, int at) {
        int loss = bytes.getInt(at + 4);
        return new ReceptionReport(
                bytes.getInt(at),
                loss >>> 24,
                loss << 8 >> 8,
                bytes.getInt(at + 8) & 0xffff_ffffL,
                bytes.getInt(at + 12) & 0xffff_ffffL,
                bytes.getInt(at + 16),
                bytes.getInt(at + 20) & 0xffff_ffffL);
    }
}
