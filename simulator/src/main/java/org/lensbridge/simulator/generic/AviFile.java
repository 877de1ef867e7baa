package org.lensbridge.simulator.generic;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A film of JPEG pictures in the AVI format (RIFF), with an index. */
final class AviFile {
    private static final int KEY_FRAME = 0x10;
    private static final int HAS_INDEX = 0x10;

    private AviFile() {}

    /** The pictures are of one size. */
    static byte[] write(List<ByteBuffer> pictures, int width, int height, int framesPerSecond) {
        int movie = 4 + pictures.stream().mapToInt(AviFile::chunk).sum();
        ByteBuffer avi = ByteBuffer.allocate(12 + 200 + 8 + movie + 8 + 16 * pictures.size())
                .order(ByteOrder.LITTLE_ENDIAN);
        tag(avi, "RIFF").putInt(avi.capacity() - 8);
        tag(avi, "AVI ");
        head(avi, pictures.size(), width, height, framesPerSecond);
        tag(avi, "LIST").putInt(movie);
        tag(avi, "movi");
        pictures.forEach(picture -> {
            tag(avi, "00dc").putInt(picture.remaining()).put(picture.duplicate());
            avi.put(new byte[picture.remaining() & 1]);
        });
        tag(avi, "idx1").putInt(16 * pictures.size());
        int at = 4;
        for (ByteBuffer picture : pictures) {
            tag(avi, "00dc").putInt(KEY_FRAME).putInt(at).putInt(picture.remaining());
            at += chunk(picture);
        }
        return avi.array();
    }

    /** With its head and the byte that makes it even. */
    private static int chunk(ByteBuffer picture) {
        return 8 + picture.remaining() + (picture.remaining() & 1);
    }

    private static ByteBuffer tag(ByteBuffer avi, String name) {
        return avi.put(name.getBytes(StandardCharsets.US_ASCII));
    }

    /** 200 bytes: the list of heads with that of its only stream. */
    private static void head(ByteBuffer avi, int frames, int width, int height, int framesPerSecond) {
        tag(avi, "LIST").putInt(192);
        tag(avi, "hdrl");
        tag(avi, "avih")
                .putInt(56)
                .putInt(1_000_000 / framesPerSecond)
                .putInt(0)
                .putInt(0);
        avi.putInt(HAS_INDEX)
                .putInt(frames)
                .putInt(0)
                .putInt(1)
                .putInt(0)
                .putInt(width)
                .putInt(height);
        avi.put(new byte[16]);
        tag(avi, "LIST").putInt(116);
        tag(avi, "strl");
        tag(avi, "strh").putInt(56);
        tag(tag(avi, "vids"), "MJPG").putInt(0).putInt(0).putInt(0);
        avi.putInt(1)
                .putInt(framesPerSecond)
                .putInt(0)
                .putInt(frames)
                .putInt(0)
                .putInt(-1)
                .putInt(0);
        avi.putShort((short) 0).putShort((short) 0).putShort((short) width).putShort((short) height);
        tag(avi, "strf").putInt(40).putInt(40).putInt(width).putInt(height);
        tag(avi.putShort((short) 1).putShort((short) 24), "MJPG").putInt(width * height * 3);
        avi.put(new byte[16]);
    }
}
