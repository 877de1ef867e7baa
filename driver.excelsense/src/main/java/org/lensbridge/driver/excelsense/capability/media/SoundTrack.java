package org.lensbridge.driver.excelsense.capability.media;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.driver.excelsense.codec.SoundForm;
import org.lensbridge.driver.support.media.CodedPictures;

/**
 * The sound of a stream, as track 1. Its form is that which a part's type names, else the one that is set; a form that the document does not have
 * is passed over. Pieces follow each other by how long they last, which is more even than when they arrive; a clock that runs away from this
 * one, or a pause, is caught up with. Confined to the stream's I/O thread.
 */
final class SoundTrack {
    private static final int TRACK = 1;
    /** How far sound may be from when it arrived, in nanoseconds. */
    private static final long FARTHEST = 500_000_000L;

    private final Optional<SoundForm> usual;
    private final MediaSink sink;
    private final Clock clock;
    private final long start;
    private Optional<SoundForm> announced = Optional.empty();
    private long next;
    private long last;

    /** For a stream whose sound is set so, and that began at {@code start} of {@link System#nanoTime}. */
    SoundTrack(Optional<SoundForm> usual, MediaSink sink, Clock clock, long start) {
        this.usual = usual;
        this.sink = sink;
        this.clock = clock;
        this.start = start;
    }

    /** Takes a part of this type, in lower case. */
    CodedPictures.Taken take(String type, ByteBuffer body) {
        Optional<SoundForm> form = SoundForm.named(type).or(() -> SoundForm.isOther(type) ? Optional.empty() : usual);
        if (form.isEmpty() || !body.hasRemaining()) {
            return CodedPictures.Taken.WANTED;
        }
        if (!announced.equals(form)) {
            announced = form;
            if (!sink.accept(form.get().format(TRACK))) {
                return CodedPictures.Taken.ENOUGH;
            }
        }
        Duration pts = Duration.ofNanos(place(form.get().nanoseconds(body.remaining())));
        return CodedPictures.Taken.of(sink.accept(new MediaFrame(TRACK, pts, clock.instant(), false, body)));
    }

    /** When a piece of this length begins. */
    private long place(long length) {
        long now = System.nanoTime() - start;
        long begin = Math.abs(now - next) > FARTHEST ? Math.max(now, last) : next;
        last = begin;
        next = begin + length;
        return begin;
    }
}
