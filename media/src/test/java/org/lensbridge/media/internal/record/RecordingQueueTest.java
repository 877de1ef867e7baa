package org.lensbridge.media.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.media.Coded;
import org.lensbridge.media.internal.feed.Block;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.simulator.footage.CodedLoop;

class RecordingQueueTest {
    private final CodedLoop loop = CodedLoop.of(VideoCodec.H264, 320);
    private final RecordingQueue queue = new RecordingQueue(10, 1 << 20, Duration.ZERO);

    @Test
    void leavesOutAllUpToAKeyFrameThatFindsRoom() throws InterruptedException {
        queue.onNext(MediaFormat.video(Codec.H264, 0, 0));
        push(0, 20);
        assertEquals(10, queue.lost());
        for (int i = 1; i <= 10; i++) {
            assertEquals(i, next().sequence());
        }
        push(20, 30);
        assertEquals(15, queue.lost(), "five more, up to the key frame");
        Block first = next();
        assertTrue(first.start());
        assertEquals(26, first.sequence());
    }

    @Test
    void boundsItsBytes() throws InterruptedException {
        RecordingQueue small = new RecordingQueue(1000, 1, Duration.ZERO);
        small.onNext(MediaFormat.video(Codec.H264, 0, 0));
        small.onNext(Coded.frame(loop, 0, Duration.ZERO));
        assertEquals(1, small.lost());
        assertTrue(small.take(0, TimeUnit.SECONDS).isEmpty());
    }

    @Test
    void endsBehindWhatWaits() throws InterruptedException {
        queue.onNext(MediaFormat.video(Codec.H264, 0, 0));
        push(0, 2);
        queue.onError(new CameraException(Kind.GONE, "The device is gone."));
        queue.end(Optional.empty());
        push(2, 4);
        next();
        next();
        assertTrue(queue.take(0, TimeUnit.SECONDS).isEmpty());
        assertEquals(Kind.GONE, queue.failure().orElseThrow().kind());
        assertEquals(0, queue.lost());
    }

    @Test
    void keepsWhatCameBeforeTheStreamHadSettled() throws InterruptedException {
        RecordingQueue patient = new RecordingQueue(10, 1 << 20, Duration.ofHours(1));
        patient.onNext(MediaFormat.video(Codec.H264, 0, 0));
        patient.onNext(Coded.frame(loop, 0, Duration.ZERO));
        assertTrue(patient.take(0, TimeUnit.SECONDS).isEmpty());
        patient.onComplete();
        assertTrue(patient.take(0, TimeUnit.SECONDS).isPresent());
    }

    private Block next() throws InterruptedException {
        return queue.take(0, TimeUnit.SECONDS).orElseThrow();
    }

    private void push(int from, int to) {
        for (int i = from; i < to; i++) {
            queue.onNext(Coded.frame(loop, i, Duration.ofMillis(40L * i)));
        }
    }
}
