package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import org.lensbridge.api.media.Codec;

/** Access units of AAC as ADTS frames. Confined. */
final class AudioFrames {
    private final AudioConfiguration configuration;
    private final ByteBuffer described;
    private final int ticks;
    private final FrameOutput output;
    private final Gathered frame = new Gathered(AudioConfiguration.LONGEST + AudioConfiguration.ADTS);
    private int size = -1;

    /** With the AudioSpecificConfig where there is one, and the clock of the timestamps. */
    AudioFrames(AudioConfiguration configuration, byte[] specific, int clock, FrameOutput output) {
        this.configuration = configuration;
        this.output = output;
        described = specific.length >= 2 ? ByteBuffer.wrap(specific) : configuration.bytes();
        ticks = (int) ((long) AudioConfiguration.SAMPLES * clock / configuration.rate());
    }

    /** From one unit's timestamp to the next. */
    int ticks() {
        return ticks;
    }

    /** A unit of so many bytes comes; longer ones than ADTS can say are dropped. */
    void begin(int bytes) {
        frame.clear();
        size = bytes > 0 && bytes <= AudioConfiguration.LONGEST ? bytes : -1;
        if (size > 0) {
            configuration.head(size, frame);
        }
    }

    void add(ByteBuffer from, int at, int count) {
        if (size > 0 && !frame.add(from, at, Math.min(count, size - gathered()))) {
            drop();
        }
    }

    int gathered() {
        return size < 0 ? Integer.MAX_VALUE : frame.size - AudioConfiguration.ADTS;
    }

    void end(int timestamp) {
        if (size > 0 && gathered() == size) {
            if (!output.described()) {
                output.sound(Codec.AAC, configuration.rate(), configuration.speakers(), described);
            }
            output.frame(frame, timestamp, true);
        }
        drop();
    }

    void drop() {
        size = -1;
    }
}
