package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** RTCP, RFC 3550, 6: what senders report, and what is reported to them. Lenient: what cannot be read is passed over. Stateless. */
public final class ControlPackets {
    private static final int SENDER_REPORT = 200;
    private static final int RECEIVER_REPORT = 201;
    private static final int DESCRIPTION = 202;
    private static final int SENDER_BYTES = 28;
    private static final int REPORT_BYTES = 24;
    private static final int NAME = 1;
    private static final int LENGTH = 255;
    private static final int BYE = 203;
    /** Seconds from 1900 to 1970. */
    private static final long EPOCH = 2_208_988_800L;

    private ControlPackets() {}

    /** Gives the sender reports of a compound packet to their track; the buffer stays as it is. */
    public static void read(ByteBuffer compound, TrackReception track, long now) {
        int at = compound.position();
        while (at + 4 <= compound.limit()) {
            int next = at + 4 + 4 * (compound.getShort(at + 2) & 0xffff);
            boolean report = (compound.get(at + 1) & 0xff) == SENDER_REPORT && at + SENDER_BYTES <= compound.limit();
            if ((compound.get(at) & 0xc0) != 0x80) {
                return;
            }
            if (report) {
                long seconds = compound.getInt(at + 8) & 0xffff_ffffL;
                long fraction = compound.getInt(at + 12) & 0xffff_ffffL;
                track.report(compound.getInt(at + 4), seconds, fraction, compound.getInt(at + 16), now);
            }
            at = next;
        }
    }

    /** A receiver report with a source description; empty before the first packet. */
    public static ByteBuffer report(TrackReception track, int self, String name, long now) {
        ByteBuffer out = ByteBuffer.allocate(8 + REPORT_BYTES + 12 + LENGTH);
        out.put((byte) 0x81)
                .put((byte) RECEIVER_REPORT)
                .putShort((short) (1 + REPORT_BYTES / 4))
                .putInt(self);
        if (!track.writeReport(out, now)) {
            return ByteBuffer.allocate(0);
        }
        describe(out, self, name);
        return out.flip();
    }

    /** A sender report with a source description (6.4.1). */
    public static ByteBuffer senderReport(int self, Instant wall, int timestamp, int packets, int octets, String name) {
        ByteBuffer out = ByteBuffer.allocate(SENDER_BYTES + 12 + LENGTH);
        out.put((byte) 0x80).put((byte) SENDER_REPORT).putShort((short) 6).putInt(self);
        out.putInt((int) (wall.getEpochSecond() + EPOCH)).putInt((int) (((long) wall.getNano() << 32) / 1_000_000_000));
        out.putInt(timestamp).putInt(packets).putInt(octets);
        describe(out, self, name);
        return out.flip();
    }

    /** The report with a farewell behind it (6.6). */
    public static ByteBuffer bye(ByteBuffer report, int self) {
        ByteBuffer out = ByteBuffer.allocate(report.remaining() + 8).put(report);
        return out.put((byte) 0x81)
                .put((byte) BYE)
                .putShort((short) 1)
                .putInt(self)
                .flip();
    }

    /** Writes a source description (6.5) with a canonical name. */
    static void describe(ByteBuffer out, int self, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        int count = Math.min(text.length, LENGTH);
        int words = (4 + 2 + count + 1 + 3) / 4;
        int end = out.position() + 4 + 4 * words;
        out.put((byte) 0x81).put((byte) DESCRIPTION).putShort((short) words).putInt(self);
        out.put((byte) NAME).put((byte) count).put(text, 0, count);
        while (out.position() < end) {
            out.put((byte) 0);
        }
    }
}
