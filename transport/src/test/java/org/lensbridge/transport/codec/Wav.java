package org.lensbridge.transport.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes WAV files as programs do. */
final class Wav {
    private Wav() {}

    static ByteBuffer chunk(String name, byte[] content) {
        return chunk(name, content, content.length);
    }

    static ByteBuffer chunk(String name, byte[] content, int told) {
        return ByteBuffer.allocate(8 + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(told)
                .put(content)
                .rewind();
    }

    static ByteBuffer format(int coding, int channels, int rate, int bits) {
        int frame = channels * bits / 8;
        return chunk(
                "fmt ",
                ByteBuffer.allocate(16)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putShort((short) coding)
                        .putShort((short) channels)
                        .putInt(rate)
                        .putInt(rate * frame)
                        .putShort((short) frame)
                        .putShort((short) bits)
                        .array());
    }

    static ByteBuffer extensible(int coding, int channels, int rate, int bits) {
        ByteBuffer usual = format(0xFFFE, channels, rate, bits);
        byte[] content = new byte[40];
        usual.get(8, content, 0, 16);
        ByteBuffer.wrap(content)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(16, (short) 22)
                .putShort(18, (short) bits)
                .putShort(24, (short) coding);
        return chunk("fmt ", content);
    }

    static byte[] file(ByteBuffer... chunks) {
        int size = 4;
        for (ByteBuffer chunk : chunks) {
            size += chunk.remaining();
        }
        ByteBuffer file = ByteBuffer.allocate(8 + size).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(size);
        file.put("WAVE".getBytes(StandardCharsets.US_ASCII));
        for (ByteBuffer chunk : chunks) {
            file.put(chunk);
        }
        return file.array();
    }
}
