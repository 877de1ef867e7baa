package org.lensbridge.driver.dahua.codec.dhav;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;

/** Writes packets as devices send them. */
public final class DhavWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int sequence;
    private boolean summed = true;
    private boolean trailed = true;

    /** What comes has sums of zero. */
    public DhavWriter withoutSums() {
        summed = false;
        return this;
    }

    /** What comes has no trailer, though it counts. */
    public DhavWriter withoutTrailers() {
        trailed = false;
        return this;
    }

    /** A key frame: it tells codec, rate and size. */
    public DhavWriter key(int codec, int fps, int width, int height, LocalDateTime time, int ms, byte[] payload) {
        ByteBuffer extension = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        extension.put((byte) 0x81).put((byte) 0).put((byte) codec).put((byte) fps);
        extension.put((byte) 0x82).put(new byte[3]).putShort((short) width).putShort((short) height);
        return packet(0xfd, extension.array(), time, ms, payload);
    }

    /** A frame that tells nothing of itself. */
    public DhavWriter delta(LocalDateTime time, int ms, byte[] payload) {
        return packet(0xfc, new byte[0], time, ms, payload);
    }

    /** A block of sound of one channel. */
    public DhavWriter sound(int codec, int rate, LocalDateTime time, int ms, byte[] payload) {
        return packet(0xf0, new byte[] {(byte) 0x83, 1, (byte) codec, (byte) rate}, time, ms, payload);
    }

    /** Any packet. */
    public DhavWriter packet(int type, byte[] extension, LocalDateTime time, int ms, byte[] payload) {
        int length = 24 + extension.length + payload.length + 8;
        ByteBuffer head = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        head.put("DHAV".getBytes(StandardCharsets.US_ASCII));
        head.put((byte) type).put((byte) 0).put((byte) 0).put((byte) 0);
        head.putInt(sequence++).putInt(length).putInt(packed(time)).putShort((short) ms);
        head.put((byte) extension.length);
        int sum = 0;
        for (int i = 0; i < 23; i++) {
            sum += head.get(i);
        }
        head.put((byte) (summed ? sum : 0));
        out.writeBytes(head.array());
        out.writeBytes(extension);
        out.writeBytes(payload);
        if (trailed) {
            ByteBuffer trailer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            trailer.put("dhav".getBytes(StandardCharsets.US_ASCII)).putInt(length);
            out.writeBytes(trailer.array());
        }
        return this;
    }

    /** Any bytes. */
    public DhavWriter raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** All that was written. */
    public byte[] bytes() {
        return out.toByteArray();
    }

    private static int packed(LocalDateTime time) {
        return time.getSecond()
                | time.getMinute() << 6
                | time.getHour() << 12
                | time.getDayOfMonth() << 17
                | time.getMonthValue() << 22
                | time.getYear() - 2000 << 26;
    }
}
