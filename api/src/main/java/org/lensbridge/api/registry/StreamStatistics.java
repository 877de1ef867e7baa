package org.lensbridge.api.registry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a stream does.
 *
 * @param state what is happening upstream
 * @param codec of its video; empty until known
 * @param since when the first of its present readers came
 * @param frames of all tracks received from the device since then
 * @param bytes received from the device since then
 * @param framesPerSecond pictures over the last seconds; of a stream without pictures its other frames
 * @param bitsPerSecond over the last seconds
 * @param reconnects since then
 * @param firstFrame from the first reader's wish to the first picture; of a stream without pictures to its first frame
 * @param detail why it is not flowing, as a sentence; empty when it is
 * @param lost packets that were lost between the device and the driver since then
 * @param groupFrames pictures from the last key frame but one to the last; 0 until known
 * @param stalls how often since then it was opened again because no frame came
 */
public record StreamStatistics(
        StreamKey key,
        State state,
        String codec,
        Instant since,
        long frames,
        long bytes,
        double framesPerSecond,
        double bitsPerSecond,
        long reconnects,
        Optional<Duration> firstFrame,
        List<ReaderStatistics> readers,
        String detail,
        long lost,
        int groupFrames,
        long stalls) {
    /** What happens upstream. */
    public enum State {
        /** The device is being asked. */
        OPENING,
        /** Frames arrive. */
        FLOWING,
        /** It broke; readers wait for the next try. */
        WAITING,
        /** No reader is left; it closes when nobody comes soon. */
        LINGERING
    }

    /** Without losses, stalls and the length of its groups. */
    public StreamStatistics(
            StreamKey key,
            State state,
            String codec,
            Instant since,
            long frames,
            long bytes,
            double framesPerSecond,
            double bitsPerSecond,
            long reconnects,
            Optional<Duration> firstFrame,
            List<ReaderStatistics> readers,
            String detail) {
        this(
                key,
                state,
                codec,
                since,
                frames,
                bytes,
                framesPerSecond,
                bitsPerSecond,
                reconnects,
                firstFrame,
                readers,
                detail,
                0,
                0,
                0);
    }

    public StreamStatistics {
        Objects.requireNonNull(key);
        Objects.requireNonNull(state);
        Objects.requireNonNull(codec);
        Objects.requireNonNull(since);
        Objects.requireNonNull(firstFrame);
        readers = List.copyOf(readers);
        Objects.requireNonNull(detail);
    }
}
