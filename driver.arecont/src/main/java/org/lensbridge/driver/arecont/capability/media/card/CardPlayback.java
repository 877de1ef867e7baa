package org.lensbridge.driver.arecont.capability.media.card;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.lensbridge.api.capability.recording.Playback;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.support.media.H264Stream;
import org.lensbridge.driver.support.media.JpegStream;
import org.lensbridge.driver.support.operation.PartSink;
import org.lensbridge.transport.multipart.MultipartLimits;
import org.lensbridge.transport.multipart.PartHandler;
import org.lensbridge.transport.multipart.PartHeaders;

/**
 * What plays from the card. The camera knows no pause and no jump: its answer is closed, and another one opened from there. Thread-safe: control
 * calls go one after the other, closing waits for none.
 */
final class CardPlayback implements Playback {
    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 32;

    private final Card card;
    private final int channel;
    private final Stamps time;
    private final Codec codec;
    private final RecordedClock clock;
    private final PartHandler pictures;
    private final PartSink.Ending ending;
    private final Object turn = new Object();

    /** The rate that the camera had before it was changed here; empty while that was not done. */
    private final AtomicReference<String> usual = new AtomicReference<>("");

    private double speed = 1;
    /** Whether nothing plays, also because opening failed. */
    private boolean paused = true;

    private volatile boolean closed;
    private volatile StreamHandle stream = () -> {};

    /** A playback of a time that has not begun. */
    CardPlayback(Card card, int channel, Stamps time, Codec codec, MediaSink sink) {
        this.card = card;
        this.channel = channel;
        this.time = time;
        this.codec = codec;
        this.clock = new RecordedClock(time.begin().time(), time.end().time());
        StreamProfile profile = new StreamProfile("card", "", codec, 0, 0, 0);
        if (codec.equals(Codec.H264)) {
            H264Stream h264 = new H264Stream(profile, sink, clock);
            pictures = h264;
            ending = h264;
        } else {
            JpegStream jpeg = new JpegStream(profile, sink, clock);
            pictures = jpeg;
            ending = jpeg;
        }
    }

    /** Plays from a time; what played before is closed first, so that one answer at a time reaches the sink. */
    void open(Instant from) {
        stream.close();
        clock.go(from, 0);
        paused = true;
        Stamps rest = time.within(from, time.end().time());
        Card.Row request = card.request(codec, channel, Card.PLAYBACK);
        MultipartLimits limits = codec.equals(Codec.H264) ? H264Stream.LIMITS : JpegStream.LIMITS;
        Answer answer = new Answer();
        StreamHandle opened = card.from(rest, () -> card.ground()
                .engine()
                .open(request.row(), request.arguments(), new CardBytes(new PartSink(limits, answer, answer))));
        clock.go(from, speed);
        paused = false;
        stream = opened;
        if (closed) {
            opened.close();
        }
    }

    /** Parts on their way to the sink. */
    private final class Answer implements PartHandler, PartSink.Ending {
        @Override
        public ByteBuffer allocate(int size) {
            return pictures.allocate(size);
        }

        @Override
        public boolean part(PartHeaders headers, ByteBuffer body) {
            boolean wanted = pictures.part(headers, body);
            closed |= !wanted;
            return wanted;
        }

        @Override
        public void end(StreamEnd end) {
            closed = true;
            ending.end(end);
        }
    }

    @Override
    public void pause() {
        synchronized (turn) {
            requireOpen();
            if (!paused) {
                Instant here = clock.instant();
                stream.close();
                clock.go(here, 0);
                paused = true;
            }
        }
    }

    @Override
    public void play(double wanted) {
        if (!(Math.abs(wanted) >= SLOWEST && Math.abs(wanted) <= FASTEST)) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "A recording plays at 0.1 to 32 times its speed, backwards with a minus, not at " + wanted + ".");
        }
        synchronized (turn) {
            requireOpen();
            if (wanted != speed) {
                change(wanted);
            }
            if (paused) {
                open(clock.instant());
            }
        }
    }

    private void change(double wanted) {
        if (wanted < 0) {
            throw new CameraException(Kind.UNSUPPORTED, "The camera does not play backwards.");
        }
        if (!card.hasRate()) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "The camera plays in real time only; cameras with sd_playback_fps play at other speeds.");
        }
        if (usual.get().isEmpty()) {
            card.rate().ifPresent(usual::set);
        }
        card.play(wanted);
        speed = wanted;
        clock.go(clock.instant(), paused ? 0 : speed);
    }

    @Override
    public void seek(Instant wanted) {
        Instant first = time.begin().time();
        Instant last = time.end().time();
        Instant inside = wanted.isBefore(first) ? first : wanted.isAfter(last) ? last : wanted;
        synchronized (turn) {
            requireOpen();
            if (paused) {
                clock.go(inside, 0);
            } else {
                open(inside);
            }
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new CameraException(Kind.GONE, "This playback is closed.");
        }
    }

    @Override
    public void close() {
        closed = true;
        stream.close();
        String rate = usual.getAndSet("");
        if (!rate.isEmpty()) {
            card.leave(rate);
        }
    }
}
