package org.lensbridge.driver.dahua.codec.dhav;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The first bytes of a packet, of which both containers have as many.
 *
 * @param documented whether it is the head "DH" of section 15.1, and not DHAV
 * @param known whether the type of the packet is one that was seen before
 * @param iFrame whether the head itself tells a key frame; that of section 15.1 does not
 * @param extension its length in bytes
 * @param payload its length in bytes
 * @param summed whether the last byte is the sum of the others
 */
record Head(
        boolean documented,
        Packet.Kind kind,
        boolean known,
        boolean iFrame,
        int channel,
        long sequence,
        int extension,
        int payload,
        Stamp stamp,
        boolean summed) {
    /** The size in bytes. */
    static final int SIZE = 24;

    /** {@code dhav} and the length of the whole packet; counted in the packet's length, but sometimes left out. */
    static final int TRAILER = 8;

    private static final int DH = 0x4844;
    private static final int DHAV = 0x5641_4844;
    private static final int DHAV_TRAILER = 0x7661_6864;
    private static final int DHAV_AUDIO = 0xf0;
    private static final int DHAV_AUXILIARY = 0xf1;
    private static final int DHAV_P_FRAME = 0xfc;
    private static final int DHAV_I_FRAME = 0xfd;

    /**
     * Reads from position 0 on.
     *
     * @param bytes at least {@link #SIZE} of them, little-endian
     * @param longest payload that is believed
     * @return empty when no packet can begin so
     */
    static Optional<Head> read(ByteBuffer bytes, int longest) {
        Optional<Head> head = bytes.getInt(0) == DHAV
                ? dhav(bytes)
                : (bytes.getShort(0) & 0xffff) == DH ? documented(bytes) : Optional.empty();
        return head.filter(h -> h.payload >= 0 && h.payload <= longest);
    }

    /** Whether the bytes begin with a trailer. */
    static boolean isTrailer(ByteBuffer bytes) {
        return bytes.getInt(0) == DHAV_TRAILER;
    }

    private static Optional<Head> documented(ByteBuffer bytes) {
        int extension = bytes.getShort(10) & 0xffff;
        Optional<Packet.Kind> type =
                switch (bytes.get(2)) {
                    case 0x10 -> Optional.of(Packet.Kind.AUDIO);
                    case 0x20 -> Optional.of(Packet.Kind.VIDEO);
                    case 0x21 -> Optional.of(Packet.Kind.AUXILIARY);
                    default -> Optional.empty();
                };
        return type.filter(kind -> extension % 4 == 0)
                .map(kind -> new Head(
                        true,
                        kind,
                        true,
                        false,
                        bytes.getShort(8) & 0xffff,
                        bytes.getInt(12) & 0xffff_ffffL,
                        extension,
                        payload(bytes.getInt(4), SIZE + extension),
                        Stamp.utc(bytes.getInt(16) & 0xffff_ffffL, bytes.getShort(20) & 0xffff),
                        summed(bytes)));
    }

    private static Optional<Head> dhav(ByteBuffer bytes) {
        int type = bytes.get(4) & 0xff;
        Packet.Kind kind =
                switch (type) {
                    case DHAV_I_FRAME, DHAV_P_FRAME -> Packet.Kind.VIDEO;
                    case DHAV_AUDIO -> Packet.Kind.AUDIO;
                    default -> Packet.Kind.AUXILIARY;
                };
        int extension = bytes.get(22) & 0xff;
        return Optional.of(new Head(
                false,
                kind,
                kind != Packet.Kind.AUXILIARY || type == DHAV_AUXILIARY,
                type == DHAV_I_FRAME,
                bytes.get(6) & 0xff,
                bytes.getInt(8) & 0xffff_ffffL,
                extension,
                payload(bytes.getInt(12), SIZE + extension + TRAILER),
                Stamp.packed(bytes.getInt(16), bytes.getShort(20) & 0xffff),
                summed(bytes)));
    }

    /** What the length of the whole packet leaves for the payload; negative for one that cannot be. */
    private static int payload(int length, int rest) {
        return length < 0 ? -1 : length - rest;
    }

    private static boolean summed(ByteBuffer bytes) {
        int sum = 0;
        for (int i = 0; i < SIZE - 1; i++) {
            sum += bytes.get(i);
        }
        return (byte) sum == bytes.get(SIZE - 1);
    }
}
