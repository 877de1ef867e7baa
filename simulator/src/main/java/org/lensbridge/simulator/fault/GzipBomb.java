package org.lensbridge.simulator.fault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A reply whose body of about a megabyte inflates to a gigabyte of blanks. Made when it is first asked for. */
final class GzipBomb {
    private static final int BLOCK = 1 << 20;
    private static final int BLOCKS = 1024;
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};
    private static final byte[] LAST_BLOCK = {3, 0};

    private static final class Made {
        private static final byte[] REPLY = make();
    }

    private GzipBomb() {}

    /** The whole reply, head included. */
    static ByteBuffer reply() {
        return ByteBuffer.wrap(Made.REPLY).asReadOnlyBuffer();
    }

    private static byte[] make() {
        byte[] blanks = new byte[BLOCK];
        Arrays.fill(blanks, (byte) ' ');
        byte[] block = deflated(blanks);
        CRC32 sum = new CRC32();
        ByteArrayOutputStream body = new ByteArrayOutputStream(BLOCKS * block.length + 100);
        body.writeBytes(HEAD);
        for (int i = 0; i < BLOCKS; i++) {
            body.writeBytes(block);
            sum.update(blanks);
        }
        body.writeBytes(LAST_BLOCK);
        body.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt(BLOCK * BLOCKS)
                .array());
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\nContent-Length: "
                + body.size() + "\r\nConnection: close\r\n\r\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream(body.size() + head.length());
        all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }

    /** Ends on a whole byte and refers to nothing before it, so that it can be repeated. */
    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            byte[] buffer = new byte[64 * 1024];
            int count = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
            return Arrays.copyOf(buffer, count);
        } finally {
            deflater.end();
        }
    }
}
