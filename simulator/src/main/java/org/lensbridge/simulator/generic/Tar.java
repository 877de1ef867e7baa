package org.lensbridge.simulator.generic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Archives of small text files in the format of tar (POSIX ustar). */
final class Tar {
    private static final int BLOCK = 512;
    private static final int SIZE = 124;
    private static final int CHECKSUM = 148;

    private Tar() {}

    static byte[] write(Map<String, String> files) {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        files.forEach((name, text) -> {
            byte[] contents = text.getBytes(StandardCharsets.UTF_8);
            tar.writeBytes(header(name, contents.length));
            tar.writeBytes(Arrays.copyOf(contents, blocks(contents.length) * BLOCK));
        });
        tar.writeBytes(new byte[2 * BLOCK]);
        return tar.toByteArray();
    }

    private static int blocks(int length) {
        return (length + BLOCK - 1) / BLOCK;
    }

    private static byte[] header(String name, int length) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644\0000000000\0000000000\0");
        put(header, SIZE, String.format(Locale.ROOT, "%011o\00000000000000\000        0", length));
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte value : header) {
            sum += value & 0xff;
        }
        put(header, CHECKSUM, String.format(Locale.ROOT, "%06o\000 ", sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    /** The files by name; fails for what {@link #write} would not make. */
    static Map<String, String> read(byte[] tar) throws Refusal {
        Map<String, String> files = new LinkedHashMap<>();
        int at = 0;
        while (at + BLOCK <= tar.length && tar[at] != 0) {
            String name = text(tar, at, 100);
            String size = text(tar, at + SIZE, 12);
            boolean right = text(tar, at + 257, 6).equals("ustar") && size.matches("[0-7]{1,11}");
            int length = right ? (int) Math.min(Integer.MAX_VALUE - BLOCK, Long.parseLong(size, 8)) : -1;
            if (length < 0 || length > tar.length - at - BLOCK) {
                throw Refusal.failed("the file is no backup");
            }
            files.put(name, new String(tar, at + BLOCK, length, StandardCharsets.UTF_8));
            at += BLOCK + blocks(length) * BLOCK;
        }
        return files;
    }

    private static String text(byte[] bytes, int at, int most) {
        String text = new String(bytes, at, most, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
