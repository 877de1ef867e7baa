package org.lensbridge.simulator.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What devices send and store as {@code .dav}. All numbers are little-endian.
 *
 * <pre>
 *  0 "DHAV"               4 type (FD key frame, FC other frame, F0 sound, F1 auxiliary)
 *  5 subtype              6 channel            7 number of the part of a frame
 *  8 running number      12 length of the packet with head, extension and trailer
 * 16 packed local date   20 milliseconds       22 length of the extension    23 sum of the bytes before
 * 24 extension, contents, then the trailer: "dhav" and the length once more
 * </pre>
 *
 * <p>Sizes and codecs stand in the extension of key frames and of sound only; other frames inherit them.
 */
public final class DhavContainer implements Container {
    private static final int HEAD = 24;
    private static final int TRAILER = 8;
    private static final int KEY_FRAME = 0xfd;
    private static final int OTHER_FRAME = 0xfc;
    private static final int SOUND = 0xf0;
    private static final int AUXILIARY = 0xf1;
    private static final int LARGEST_PACKED_SIZE = 255 * 8;

    @Override
    public List<ByteBuffer> video(Tag tag, Picture picture) {
        ByteBuffer extension = picture.key() ? extension(picture) : ByteBuffer.allocate(0);
        return packet(picture.key() ? KEY_FRAME : OTHER_FRAME, tag, extension, picture.data());
    }

    @Override
    public List<ByteBuffer> audio(Tag tag, Sound sound) {
        ByteBuffer extension = ByteBuffer.allocate(4)
                .put((byte) 0x83)
                .put((byte) sound.tracks())
                .put((byte) sound.codec().dhav())
                .put((byte) sound.rateIndex());
        return packet(SOUND, tag, extension.flip(), List.of(sound.data()));
    }

    @Override
    public List<ByteBuffer> auxiliary(Tag tag, ByteBuffer data) {
        return packet(AUXILIARY, tag, ByteBuffer.allocate(0), List.of(data));
    }

    private static ByteBuffer extension(Picture picture) {
        ByteBuffer records = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        int width = picture.width();
        int height = picture.height();
        if (width % 8 == 0 && height % 8 == 0 && Math.max(width, height) <= LARGEST_PACKED_SIZE) {
            records.put((byte) 0x80).put((byte) 0).put((byte) (width / 8)).put((byte) (height / 8));
        } else {
            records.put((byte) 0x82).put(new byte[3]).putShort((short) width).putShort((short) height);
        }
        records.put((byte) 0x81)
                .put((byte) picture.keyInterval())
                .put((byte) picture.codec().dhav())
                .put((byte) picture.framesPerSecond());
        return records.flip();
    }

    private static List<ByteBuffer> packet(int type, Tag tag, ByteBuffer extension, List<ByteBuffer> data) {
        int length = HEAD + extension.remaining() + Container.length(data) + TRAILER;
        ByteBuffer head = ByteBuffer.allocate(HEAD + extension.remaining()).order(ByteOrder.LITTLE_ENDIAN);
        head.put("DHAV".getBytes(StandardCharsets.US_ASCII));
        head.put((byte) type)
                .put((byte) tag.subtype())
                .put((byte) tag.channel())
                .put((byte) 0);
        head.putInt((int) tag.number()).putInt(length);
        head.putInt(date(tag.time())).putShort(milliseconds(tag.time()));
        head.put((byte) extension.remaining());
        head.put(Framing.checksum(head));
        head.put(extension);
        ByteBuffer trailer = ByteBuffer.allocate(TRAILER).order(ByteOrder.LITTLE_ENDIAN);
        trailer.put("dhav".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        return Framing.packet(head.flip(), data, trailer.flip());
    }

    private static int date(LocalDateTime time) {
        return time.getYear() - 2000 << 26
                | time.getMonthValue() << 22
                | time.getDayOfMonth() << 17
                | time.getHour() << 12
                | time.getMinute() << 6
                | time.getSecond();
    }

    /** A counter that goes on over the seconds and begins again after 65534. */
    private static short milliseconds(LocalDateTime time) {
        return (short) (time.toInstant(ZoneOffset.UTC).toEpochMilli() % 65535);
    }
}
