package org.lensbridge.runtime.internal.stream;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;

/** A driver's live video that does what the test tells it. */
final class FakeVideo implements LiveVideo {
    static final StreamProfile MAIN = new StreamProfile("main", "Main", Codec.H264, 1920, 1080, 25);
    static final StreamProfile SMALL = new StreamProfile("small", "Small", Codec.JPEG, 640, 360, 25);

    /** One opened stream. */
    static final class Session implements StreamHandle {
        private final StreamProfile profile;
        private final MediaSink sink;
        private long count;
        volatile boolean closed;

        Session(StreamProfile profile, MediaSink sink) {
            this.profile = profile;
            this.sink = sink;
        }

        StreamProfile profile() {
            return profile;
        }

        Session format() {
            sink.accept(MediaFormat.video(profile.codec(), profile.width(), profile.height()));
            return this;
        }

        /** A frame 40 ms after the one before, whose payload is its number in this session. */
        boolean frame(boolean key) {
            return frame(key, Duration.ofMillis(40 * count));
        }

        boolean frame(boolean key, Duration pts) {
            return frame(0, key, pts);
        }

        boolean frame(int track, boolean key, Duration pts) {
            ByteBuffer payload = sink.allocate(8).putLong(count++).flip();
            return sink.accept(new MediaFrame(track, pts, Instant.EPOCH, key, payload));
        }

        /** A frame of the sound on track 1, at the time of the next picture. */
        boolean sound() {
            return frame(1, true, Duration.ofMillis(40 * count));
        }

        Session soundFormat(int sampleRate) {
            sink.accept(new MediaFormat(1, Codec.PCMU, 0, 0, sampleRate, 1, ByteBuffer.allocate(0)));
            return this;
        }

        Session format(int track, int width) {
            sink.accept(new MediaFormat(track, profile.codec(), width, 0, 0, 0, ByteBuffer.allocate(0)));
            return this;
        }

        void lost(int packets) {
            sink.lost(packets);
        }

        void end(Kind kind) {
            sink.end(new StreamEnd(kind, "It ended on purpose."));
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    final List<Session> sessions = new CopyOnWriteArrayList<>();
    final AtomicInteger attempts = new AtomicInteger();
    final Semaphore permits = new Semaphore(Integer.MAX_VALUE);
    volatile List<StreamProfile> profiles = List.of(MAIN, SMALL);
    volatile Supplier<CameraException> refusal = () -> null;

    @Override
    public List<StreamProfile> profiles() {
        return profiles;
    }

    @Override
    public StreamHandle open(StreamProfile profile, MediaSink sink) {
        attempts.incrementAndGet();
        permits.acquireUninterruptibly();
        CameraException failure = refusal.get();
        if (failure != null) {
            throw failure;
        }
        Session session = new Session(profile, sink);
        sessions.add(session);
        return session;
    }

    long open() {
        return sessions.stream().filter(session -> !session.closed).count();
    }
}
