package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** ADTS frames in the mode AAC-hbr of RFC 3640, each access unit in a packet of its own or in fragments. Confined. */
final class AacFormat implements PayloadFormat {
    private static final int AU_HEADS = 4;

    private final AudioConfiguration configuration;
    private final int channels;
    private final String config;

    AacFormat(int rate, int channels, ByteBuffer specific) {
        byte[] bytes = new byte[specific.remaining()];
        specific.get(bytes);
        configuration = AudioConfiguration.read(bytes, 0, AudioConfiguration.of(rate, channels));
        this.channels = configuration.speakers();
        ByteBuffer told = bytes.length >= 2 ? ByteBuffer.wrap(bytes) : configuration.bytes();
        config = HexFormat.of().formatHex(told.array());
    }

    @Override
    public String encoding() {
        return "mpeg4-generic/" + rate() + "/" + channels;
    }

    @Override
    public int rate() {
        return configuration.rate();
    }

    @Override
    public String parameters() {
        return "streamtype=5;profile-level-id=1;mode=AAC-hbr;sizelength=13;indexlength=3;indexdeltalength=3;config="
                + config;
    }

    @Override
    public void plan(ByteBuffer frame, boolean key, PacketPlan plan) {
        int at = frame.position();
        for (int unit = 0; at + AudioConfiguration.ADTS < frame.limit(); unit++) {
            boolean adts = (frame.getShort(at) & 0xfff6) == 0xfff0;
            int length = (frame.getInt(at + 2) & 0x3ffe0) >> 5;
            int head = (frame.get(at + 1) & 1) == 0 ? AudioConfiguration.ADTS + 2 : AudioConfiguration.ADTS;
            if (!adts || length <= head || length > frame.limit() - at) {
                return;
            }
            unit(at + head, length - head, unit * AudioConfiguration.SAMPLES, plan);
            at += length;
        }
    }

    private static void unit(int from, int size, int later, PacketPlan plan) {
        for (int at = from; at < from + size; ) {
            int count = Math.min(plan.most() - AU_HEADS, from + size - at);
            plan.packet(later);
            plan.putShort(16);
            plan.putShort(size << 3);
            plan.copy(at, count);
            at += count;
        }
        plan.mark();
    }
}
