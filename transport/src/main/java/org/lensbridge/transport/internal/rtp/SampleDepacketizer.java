package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import org.lensbridge.api.media.Codec;

/** Sound whose packets can be heard each for itself (RFC 3551, 4.5): a frame of each. Confined. */
final class SampleDepacketizer implements Depacketizer {
    private final Codec codec;
    private final int rate;
    private final int channels;
    private final boolean swapped;
    private final FrameOutput output;
    private final Gathered samples = new Gathered();

    /**
     * For one codec.
     *
     * @param swapped whether each two bytes change their places: samples in network order
     */
    SampleDepacketizer(Codec codec, int rate, int channels, boolean swapped, FrameOutput output) {
        this.codec = codec;
        this.rate = rate;
        this.channels = channels;
        this.swapped = swapped;
        this.output = output;
    }

    @Override
    public void packet(ByteBuffer payload, boolean marker, int timestamp) {
        output.sound(codec, rate, channels);
        if (!swapped) {
            output.frame(payload, timestamp);
            return;
        }
        samples.clear();
        int count = payload.remaining() & -2;
        samples.room(count);
        for (int i = payload.position(), to = 0; to < count; i += 2, to += 2) {
            samples.bytes[to] = payload.get(i + 1);
            samples.bytes[to + 1] = payload.get(i);
        }
        samples.size = count;
        output.frame(samples, timestamp, true);
    }

    @Override
    public void gap() {}
}
