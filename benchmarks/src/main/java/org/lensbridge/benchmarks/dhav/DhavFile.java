package org.lensbridge.benchmarks.dhav;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A file of H.264 with a block of G.711 beside each picture. The same pictures come again and again.
 *
 * @param frames how many there are, pictures and blocks
 */
record DhavFile(Path path, long bytes, long frames) {
    private static final LocalDateTime START = LocalDateTime.of(2024, 5, 6, 7, 8, 9);
    private static final int HEAD = 24;
    private static final int TRAILER = 8;
    private static final int FRAME_NANOS = 40_000_000;
    private static final int SOUND_BYTES = 320;
    private static final byte[] KEY_EXTENSION = {
        (byte) 0x81, 0, 2, 25, (byte) 0x82, 0, 0, 0, 0x00, 0x05, (byte) 0xd0, 0x02
    };
    private static final byte[] SOUND_EXTENSION = {(byte) 0x83, 1, 0x0e, 2};

    /** Writes at least so many bytes of these pictures, the first of which is a key frame. */
    static DhavFile write(Path path, List<byte[]> pictures, long least) throws IOException {
        byte[] sound = new byte[SOUND_BYTES];
        long bytes = 0;
        long frames = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int i = 0; bytes < least; i++) {
                int picture = i % pictures.size();
                boolean key = picture == 0;
                bytes += packet(
                        out, key ? 0xfd : 0xfc, key ? KEY_EXTENSION : new byte[0], frames++, i, pictures.get(picture));
                bytes += packet(out, 0xf0, SOUND_EXTENSION, frames++, i, sound);
            }
        }
        return new DhavFile(path, bytes, frames);
    }

    private static int packet(OutputStream out, int type, byte[] extension, long number, long picture, byte[] payload)
            throws IOException {
        int length = HEAD + extension.length + payload.length + TRAILER;
        ByteBuffer packet = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        packet.put("DHAV".getBytes(StandardCharsets.US_ASCII))
                .putInt(type)
                .putInt((int) number)
                .putInt(length);
        LocalDateTime time = START.plusNanos(picture * FRAME_NANOS);
        packet.putInt(time.getSecond()
                | time.getMinute() << 6
                | time.getHour() << 12
                | time.getDayOfMonth() << 17
                | time.getMonthValue() << 22
                | time.getYear() - 2000 << 26);
        packet.putShort((short) (picture * 40)).put((byte) extension.length);
        byte sum = 0;
        for (int i = 0; i < HEAD - 1; i++) {
            sum += packet.get(i);
        }
        packet.put(sum).put(extension).put(payload);
        packet.put("dhav".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        out.write(packet.array());
        return length;
    }

    /** Pictures that another program has coded: a stream cut at its access unit delimiters. */
    static List<byte[]> cut(byte[] stream) {
        List<byte[]> pictures = new ArrayList<>();
        int begin = 0;
        for (int at = 4; at + 5 < stream.length; at++) {
            boolean delimiter = stream[at] == 0
                    && stream[at + 1] == 0
                    && stream[at + 2] == 0
                    && stream[at + 3] == 1
                    && stream[at + 4] == 9;
            if (delimiter) {
                pictures.add(Arrays.copyOfRange(stream, begin, at));
                begin = at;
            }
        }
        pictures.add(Arrays.copyOfRange(stream, begin, stream.length));
        return pictures;
    }

    /** Pictures of nothing, where no program codes any: the demuxer does not look into them. */
    static List<byte[]> noise() {
        Random random = new Random(1);
        List<byte[]> pictures = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            byte[] picture = new byte[i == 0 ? 120_000 : 20_000];
            random.nextBytes(picture);
            pictures.add(picture);
        }
        return pictures;
    }
}
