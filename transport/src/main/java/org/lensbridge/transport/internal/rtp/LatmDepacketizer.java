package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import org.lensbridge.transport.rtsp.FormatParameters;

/** AAC as LATM (RFC 6416, 6) whose configuration stands in the description; each payload becomes an ADTS frame. Confined. */
final class LatmDepacketizer implements Depacketizer {
    /** In front of the AudioSpecificConfig (ISO/IEC 14496-3, 1.7.3.1): version, framing, sub-frames, programs and layers. */
    private static final int CONFIGURATION = 15;

    private static final int MOST = 64 << 10;

    private final AudioFrames frames;
    private final int subFrames;
    private final Gathered element = new Gathered(MOST);
    private boolean damaged;
    private int timestamp;
    private boolean any;

    LatmDepacketizer(int rate, int channels, FormatParameters parameters, FrameOutput output) {
        byte[] mux = parameters.value("config").map(Mpeg4::hex).orElse(new byte[0]);
        AudioConfiguration usual = AudioConfiguration.of(rate, channels);
        AudioConfiguration configuration = AudioConfiguration.read(mux, CONFIGURATION, usual);
        subFrames = 1 + new BitReader(mux, 2).take(6);
        frames = new AudioFrames(configuration, new byte[0], rate, output);
    }

    @Override
    public void packet(ByteBuffer payload, boolean marker, int time) {
        if (any && time != timestamp) {
            end();
        }
        any = true;
        timestamp = time;
        damaged |= !element.add(payload, payload.position(), payload.remaining());
        if (marker) {
            end();
        }
    }

    /** PayloadLengthInfo and PayloadMux, 1.7.3.1. */
    private void end() {
        ByteBuffer bytes = ByteBuffer.wrap(element.bytes, 0, element.size);
        for (int i = 0; i < subFrames && !damaged && bytes.hasRemaining(); i++) {
            int size = 0;
            int more = 255;
            while (more == 255 && bytes.hasRemaining()) {
                more = bytes.get() & 0xff;
                size += more;
            }
            int count = Math.min(size, bytes.remaining());
            frames.begin(size);
            frames.add(bytes, bytes.position(), count);
            frames.end(timestamp + i * frames.ticks());
            bytes.position(bytes.position() + count);
        }
        element.clear();
        damaged = false;
    }

    @Override
    public void gap() {
        damaged = any;
    }
}
