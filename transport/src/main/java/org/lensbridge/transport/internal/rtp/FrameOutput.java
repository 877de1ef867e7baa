package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaSink;

/** Where the frames of a track go. Confined. */
final class FrameOutput {
    private final int track;
    private final MediaSink sink;
    private final TrackTime time;
    private MediaFormat told;
    private long now;
    private boolean wanted = true;

    FrameOutput(int track, MediaSink sink, TrackTime time) {
        this.track = track;
        this.sink = sink;
        this.time = time;
    }

    boolean wanted() {
        return wanted;
    }

    /** When the packets arrived that come now. */
    void arrival(long nanos) {
        now = nanos;
    }

    long now() {
        return now;
    }

    void video(Codec codec, int width, int height, ByteBuffer configuration) {
        format(new MediaFormat(track, codec, width, height, 0, 0, configuration));
    }

    void sound(Codec codec, int rate, int channels, ByteBuffer configuration) {
        format(new MediaFormat(track, codec, 0, 0, rate, channels, configuration));
    }

    /** Sound whose bytes need no configuration. */
    void sound(Codec codec, int rate, int channels) {
        if (told == null
                || told.sampleRate() != rate
                || told.channels() != channels
                || !told.codec().equals(codec)) {
            sound(codec, rate, channels, ByteBuffer.allocate(0));
        }
    }

    /** Whether any format has been told. */
    boolean described() {
        return told != null;
    }

    /** What comes is coded in another way. */
    void forgetFormat() {
        told = null;
    }

    private void format(MediaFormat format) {
        if (wanted && !format.equals(told)) {
            told = format;
            wanted = sink.accept(format);
        }
    }

    void frame(Gathered bytes, int timestamp, boolean key) {
        if (wanted && bytes.size > 0) {
            ByteBuffer frame = sink.allocate(bytes.size);
            give(frame.put(bytes.bytes, 0, bytes.size).flip(), timestamp, key);
        }
    }

    /** Takes what is between the buffer's position and limit. */
    void frame(ByteBuffer bytes, int timestamp) {
        if (wanted && bytes.hasRemaining()) {
            ByteBuffer frame = sink.allocate(bytes.remaining());
            give(frame.put(bytes).flip(), timestamp, true);
        }
    }

    private void give(ByteBuffer frame, int timestamp, boolean key) {
        long pts = time.presentation(timestamp, now);
        wanted = sink.accept(new MediaFrame(track, Duration.ofNanos(pts), time.captured(), key, frame));
    }

    void lost(int packets) {
        if (wanted) {
            sink.lost(packets);
        }
    }
}
