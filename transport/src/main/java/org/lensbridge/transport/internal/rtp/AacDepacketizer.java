package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import org.lensbridge.transport.rtsp.FormatParameters;

/** AAC in the modes AAC-hbr and AAC-lbr of RFC 3640; each access unit becomes an ADTS frame. Confined. */
final class AacDepacketizer implements Depacketizer {
    private static final int MOST_UNITS = 128;

    private final AudioFrames frames;
    private final int sizeBits;
    private final int indexBits;
    private final int deltaBits;
    private final int auxiliaryBits;
    /** Of a unit in fragments; 0 when none is open. */
    private int whole;

    AacDepacketizer(int rate, int channels, FormatParameters parameters, FrameOutput output) {
        AudioConfiguration usual = AudioConfiguration.of(rate, channels);
        byte[] configuration = parameters.value("config").map(Mpeg4::hex).orElse(new byte[0]);
        frames = new AudioFrames(AudioConfiguration.read(configuration, 0, usual), configuration, rate, output);
        boolean low = parameters.value("mode").orElse("").equalsIgnoreCase("AAC-lbr");
        sizeBits = Math.min(31, parameters.number("sizelength", low ? 6 : 13));
        indexBits = Math.min(31, parameters.number("indexlength", low ? 2 : 3));
        deltaBits = Math.min(31, parameters.number("indexdeltalength", low ? 2 : 3));
        auxiliaryBits = parameters.number("auxiliarydatasizelength", 0);
    }

    @Override
    public void packet(ByteBuffer payload, boolean marker, int timestamp) {
        if (payload.remaining() < 2) {
            return;
        }
        int start = payload.position() + 2;
        int headBits = payload.getShort(start - 2) & 0xffff;
        int data = start + (headBits + 7) / 8;
        int each = sizeBits + indexBits;
        if (sizeBits == 0 || data >= payload.limit() || headBits < each || auxiliaryBits > 0) {
            return;
        }
        int bit = 8 * start;
        int end = bit + headBits;
        for (int index = 0; bit + each <= end && index < MOST_UNITS && data < payload.limit(); index++) {
            int size = bits(payload, bit, sizeBits);
            bit += each;
            each = sizeBits + deltaBits;
            int present = Math.min(size, payload.limit() - data);
            unit(payload, data, present, size, timestamp + index * frames.ticks());
            data += present;
        }
    }

    private void unit(ByteBuffer payload, int at, int present, int size, int timestamp) {
        if (present == size && whole == 0) {
            frames.begin(size);
            frames.add(payload, at, present);
            frames.end(timestamp);
            return;
        }
        if (whole != size) {
            whole = size;
            frames.begin(size);
        }
        frames.add(payload, at, present);
        if (frames.gathered() >= size) {
            whole = 0;
            frames.end(timestamp);
        }
    }

    private static int bits(ByteBuffer bytes, int from, int count) {
        int number = 0;
        for (int bit = from; bit < from + count; bit++) {
            number = number << 1 | bytes.get(bit >> 3) >> 7 - (bit & 7) & 1;
        }
        return number;
    }

    @Override
    public void gap() {
        whole = 0;
        frames.drop();
    }
}
