package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import org.lensbridge.api.media.Codec;
import org.lensbridge.transport.rtsp.MediaDescription;

/**
 * JPEG, RFC 2435: types 0 and 1, and 64 and 65 with restart markers. The size of larger pictures than 2040 pixels comes from the extension of ONVIF
 * (Streaming Specification, 5.1.3) or from the description. Confined.
 */
final class JpegDepacketizer implements Depacketizer {
    private static final int HEAD = 8;
    private static final int LONGEST_TABLES = 512;
    private static final int LONGEST_SIDE = 0xffff;

    private final FrameOutput output;
    private final Gathered image = new Gathered();
    private final byte[][] known = new byte[128][];
    private final int[] knownWide = new int[128];
    private final int describedWidth;
    private final int describedHeight;
    private int extendedWidth;
    private int extendedHeight;
    private int toldWidth = -1;
    private int toldHeight;
    private int width;
    private int height;
    private int head;
    private boolean open;
    private int timestamp;

    JpegDepacketizer(MediaDescription media, FrameOutput output) {
        this.output = output;
        int[] size = size(media);
        describedWidth = size[0];
        describedHeight = size[1];
    }

    /** {@code a=x-dimensions:W,H} or {@code a=framesize:26 W-H}. */
    private static int[] size(MediaDescription media) {
        String text = media.values("x-dimensions").stream()
                .findFirst()
                .or(() ->
                        media.values("framesize").stream().findFirst().map(line -> line.replaceFirst("^\\d+\\s+", "")))
                .orElse("");
        String[] sides = text.strip().split("\\s*[,x-]\\s*", 2);
        return new int[] {side(sides[0]), sides.length < 2 ? 0 : side(sides[1])};
    }

    private static int side(String text) {
        try {
            int side = Integer.parseInt(text.strip());
            return side > 0 && side <= LONGEST_SIDE ? side : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Segments of the image's head, behind a name and a length: only the size matters that the packets cannot tell. */
    @Override
    public void extension(ByteBuffer packet, int from, int end) {
        for (int at = from + 4; at + 9 <= end; at++) {
            if ((packet.getShort(at) & 0xffff) == 0xffc0) {
                extendedHeight = packet.getShort(at + 5) & 0xffff;
                extendedWidth = packet.getShort(at + 7) & 0xffff;
                return;
            }
        }
    }

    @Override
    public void packet(ByteBuffer payload, boolean marker, int time) {
        int at = payload.position();
        if (payload.remaining() < HEAD) {
            return;
        }
        if (open && time != timestamp) {
            end();
        }
        int offset = payload.getInt(at) & 0xff_ffff;
        int type = payload.get(at + 4) & 0xff;
        int data = at + HEAD + (type >= 64 ? 4 : 0);
        if (offset == 0) {
            data = begin(payload, at, data, type);
            timestamp = time;
        }
        if (open && data >= 0 && data <= payload.limit() && offset == image.size - head) {
            if (!image.add(payload, data, payload.limit() - data)) {
                open = false;
                output.lost(1);
            }
        } else {
            open = false;
        }
        if (marker && open) {
            end();
        }
    }

    /** Writes the image's head; returns where its scan begins in the payload, -1 when it cannot be read. */
    private int begin(ByteBuffer payload, int at, int from, int type) {
        open = false;
        int quality = payload.get(at + 5) & 0xff;
        width = (payload.get(at + 6) & 0xff) * 8;
        height = (payload.get(at + 7) & 0xff) * 8;
        if (width == 0 || height == 0) {
            width = extendedWidth > 0 ? extendedWidth : describedWidth;
            height = extendedHeight > 0 ? extendedHeight : describedHeight;
        }
        if ((type & 0x3f) > 1 || type >= 128 || width == 0 || height == 0 || from > payload.limit()) {
            return -1;
        }
        int restart = type >= 64 ? payload.getShort(at + HEAD) & 0xffff : 0;
        int data = quality < 128 ? from : tables(payload, from, quality - 128);
        byte[] tables = quality < 128 ? JpegTables.quantization(quality) : known[quality - 128];
        if (data < 0 || tables == null) {
            return -1;
        }
        image.clear();
        JpegImage.head(type & 1, width, height, tables, quality < 128 ? 0 : knownWide[quality - 128], restart, image);
        head = image.size;
        open = true;
        return data;
    }

    /** Reads the tables (3.1.8); without any those that came before count. */
    private int tables(ByteBuffer payload, int from, int which) {
        if (from + 4 > payload.limit()) {
            return -1;
        }
        int length = payload.getShort(from + 2) & 0xffff;
        if (from + 4 + length > payload.limit()) {
            return -1;
        }
        if (length >= 64 && length <= LONGEST_TABLES) {
            if (known[which] == null || known[which].length != length) {
                known[which] = new byte[length];
            }
            payload.get(from + 4, known[which]);
            knownWide[which] = payload.get(from + 1);
        }
        return from + 4 + length;
    }

    private void end() {
        open = false;
        int last = image.size;
        if (last - head < 2) {
            return;
        }
        boolean closed = image.bytes[last - 2] == (byte) 0xff && image.bytes[last - 1] == (byte) 0xd9;
        if (!closed && !(image.add(0xff) && image.add(0xd9))) {
            return;
        }
        if (width != toldWidth || height != toldHeight || !output.described()) {
            toldWidth = width;
            toldHeight = height;
            output.video(Codec.JPEG, width, height, ByteBuffer.allocate(0));
        }
        output.frame(image, timestamp, true);
    }

    /** The offsets tell whether something of an image is missing, but for its end. */
    @Override
    public void gap() {
        open = false;
    }
}
