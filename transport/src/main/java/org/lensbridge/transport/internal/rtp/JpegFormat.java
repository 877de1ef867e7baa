package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * JPEG, RFC 2435, with its tables in band: baseline images in three colours, half as many of them across or both ways, with the usual codes. Other images
 * cannot be told in this format and have no packets. Sizes above 2040 pixels stand in the description. Confined.
 */
final class JpegFormat implements PayloadFormat {
    private static final int LARGEST = 2040;
    private static final int TABLES_IN_BAND = 255;
    private static final int HEAD = 8;

    private final int width;
    private final int height;
    private final int[] tables = new int[4];
    private int type;
    private int wide;
    private int high;
    private int restart;
    private int brightness;
    private int colour;

    JpegFormat(int width, int height) {
        this.width = width;
        this.height = height;
    }

    @Override
    public String encoding() {
        return "JPEG/90000";
    }

    @Override
    public int rate() {
        return 90_000;
    }

    @Override
    public int fixedType() {
        return 26;
    }

    @Override
    public String parameters() {
        return "";
    }

    @Override
    public String attribute() {
        return width > LARGEST || height > LARGEST ? "x-dimensions:" + width + "," + height : "";
    }

    @Override
    public void plan(ByteBuffer frame, boolean key, PacketPlan plan) {
        int scan = head(frame);
        if (scan < 0) {
            return;
        }
        int end = frame.limit();
        while (end - 2 > scan && frame.get(end - 1) == 0) {
            end--;
        }
        if (frame.get(end - 2) == (byte) 0xff && frame.get(end - 1) == (byte) 0xd9) {
            end -= 2;
        }
        boolean small = wide <= LARGEST && high <= LARGEST;
        for (int at = scan; at < end; ) {
            plan.packet();
            plan.put(0);
            plan.put(at - scan >> 16);
            plan.putShort(at - scan);
            plan.put(type | (restart > 0 ? 64 : 0));
            plan.put(TABLES_IN_BAND);
            plan.put(small ? wide + 7 >> 3 : 0);
            plan.put(small ? high + 7 >> 3 : 0);
            int used = HEAD;
            if (restart > 0) {
                plan.putShort(restart);
                plan.putShort(0xffff);
                used += 4;
            }
            if (at == scan) {
                plan.putShort(0);
                plan.putShort(128);
                plan.copy(brightness, 64);
                plan.copy(colour, 64);
                used += 132;
            }
            int count = Math.min(plan.most() - used, end - at);
            plan.copy(at, count);
            at += count;
        }
        plan.mark();
    }

    /** Reads the image up to its scan; -1 when this format cannot tell it. */
    private int head(ByteBuffer frame) {
        int at = frame.position();
        int end = frame.limit();
        restart = 0;
        type = -1;
        Arrays.fill(tables, -1);
        if (end - at < 4 || frame.getShort(at) != (short) 0xffd8) {
            return -1;
        }
        at += 2;
        while (at + 4 <= end) {
            int marker = frame.getShort(at) & 0xffff;
            if (marker == 0xffff) {
                at++;
                continue;
            }
            int next = at + 2 + (frame.getShort(at + 2) & 0xffff);
            if (marker < 0xff00 || next > end || next < at + 4) {
                return -1;
            }
            if (marker == 0xffda) {
                return type >= 0 && brightness >= 0 && colour >= 0 && next < end && next - at == 14 ? next : -1;
            }
            if (!segment(frame, marker, at + 4, next)) {
                return -1;
            }
            at = next;
        }
        return -1;
    }

    private boolean segment(ByteBuffer frame, int marker, int from, int end) {
        switch (marker) {
            case 0xffdb:
                return quantization(frame, from, end);
            case 0xffc4:
                return codes(frame, from, end);
            case 0xffc0:
                return picture(frame, from, end);
            case 0xffdd:
                restart = end - from >= 2 ? frame.getShort(from) & 0xffff : 0;
                return true;
            default:
                // Other kinds of pictures than baseline, and arithmetic codes.
                return marker < 0xffc1 || marker > 0xffcf;
        }
    }

    private boolean quantization(ByteBuffer frame, int from, int end) {
        int at = from;
        for (; at + 65 <= end; at += 65) {
            int head = frame.get(at) & 0xff;
            if (head > 3) {
                return false;
            }
            tables[head] = at + 1;
        }
        return at == end;
    }

    private boolean codes(ByteBuffer frame, int from, int end) {
        int at = from;
        while (at < end) {
            byte[] same = usual(frame.get(at));
            if (same == null || at + same.length > end) {
                return false;
            }
            for (int i = 0; i < same.length; i++) {
                if (frame.get(at + i) != same[i]) {
                    return false;
                }
            }
            at += same.length;
        }
        return true;
    }

    private static byte[] usual(byte which) {
        for (byte[] codes : JpegTables.CODES) {
            if (codes[0] == which) {
                return codes;
            }
        }
        return null;
    }

    /** The tables of the components are looked up here: they stand in front in what devices send. */
    private boolean picture(ByteBuffer frame, int from, int end) {
        if (end - from != 15 || frame.get(from) != 8 || frame.get(from + 5) != 3) {
            return false;
        }
        high = frame.getShort(from + 1) & 0xffff;
        wide = frame.getShort(from + 3) & 0xffff;
        int sampling = frame.get(from + 7) & 0xff;
        type = sampling == 0x21 ? 0 : sampling == 0x22 ? 1 : -1;
        brightness = tables[frame.get(from + 8) & 3];
        colour = tables[frame.get(from + 11) & 3];
        boolean usual = frame.get(from + 10) == 0x11 && frame.get(from + 13) == 0x11;
        return type >= 0 && usual && frame.get(from + 11) == frame.get(from + 14);
    }
}
