package org.lensbridge.transport.rtsp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Makes packets that each hold a whole key frame of H.264, with a number at its end. */
final class Pictures {
    static final String SDP =
            """
            v=0
            o=- 1 1 IN IP4 cam
            s=Live
            a=control:*
            m=video 0 RTP/AVP 96
            a=rtpmap:96 H264/90000
            a=control:track1
            m=application 0 RTP/AVP 107
            a=rtpmap:107 vnd.unknown/90000
            a=control:track2
            """;

    private static final byte[] SETS = HexFormat.of().parseHex("7800096742c01e95a0507c84000468ce3c80");
    private static final int LENGTH = 200;
    private static final int HEAD = 12;

    private int count;

    /** The next packet. */
    byte[] next() {
        int number = ++count;
        ByteBuffer packet = ByteBuffer.allocate(HEAD + SETS.length + 2 + LENGTH);
        packet.put((byte) 0x80).put((byte) (0x80 | 96)).putShort((short) number);
        packet.putInt(number * 3600).putInt(0x01020304);
        packet.put(SETS).putShort((short) LENGTH).put((byte) 0x65).put((byte) 0x88);
        while (packet.remaining() > 4) {
            packet.put((byte) 0x24);
        }
        return packet.put((byte) 0x11)
                .put((byte) 0x11)
                .put((byte) (0x40 | number >> 6))
                .put((byte) (0x40 | number & 0x3f))
                .array();
    }

    /** The next packet as a frame. */
    void frame(OutputStream out, int channel) throws IOException {
        byte[] packet = next();
        out.write(new byte[] {'$', (byte) channel, (byte) (packet.length >> 8), (byte) packet.length});
        out.write(packet);
        out.flush();
    }

    static int number(ByteBuffer payload) {
        return (payload.get(payload.limit() - 2) & 0x3f) << 6 | payload.get(payload.limit() - 1) & 0x3f;
    }
}
