package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;

/** Sound whose samples have a fixed size (RFC 3551, 4.5). Confined. */
final class SampleFormat implements PayloadFormat {
    private final String name;
    private final int rate;
    private final int channels;
    private final int bits;
    private final int type;

    /**
     * For one codec.
     *
     * @param bits of a sample; those of 16 are turned round into network order
     * @param type of RFC 3551 for one channel of 8000 Hz; -1 without
     */
    SampleFormat(String name, int rate, int channels, int bits, int type) {
        this.name = name;
        this.rate = rate > 0 ? rate : 8000;
        this.channels = Math.max(1, channels);
        this.bits = bits;
        this.type = this.rate == 8000 && this.channels == 1 ? type : -1;
    }

    @Override
    public String encoding() {
        return name + "/" + rate + (channels > 1 ? "/" + channels : "");
    }

    @Override
    public int rate() {
        return rate;
    }

    @Override
    public int fixedType() {
        return type;
    }

    @Override
    public String parameters() {
        return "";
    }

    @Override
    public void plan(ByteBuffer frame, boolean key, PacketPlan plan) {
        // Eight samples of all channels are whole bytes, whatever their bits.
        int most = plan.most() / (bits * channels) * bits * channels;
        int end = bits == 16 ? frame.position() + (frame.remaining() & -2) : frame.limit();
        for (int at = frame.position(); at < end; at += most) {
            plan.packet((int) (8L * (at - frame.position()) / bits / channels));
            plan.copy(at, Math.min(most, end - at));
        }
        if (bits == 16) {
            plan.swap();
        }
    }
}
