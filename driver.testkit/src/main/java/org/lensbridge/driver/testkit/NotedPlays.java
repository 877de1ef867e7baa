package org.lensbridge.driver.testkit;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTransport;
import org.lensbridge.transport.http.StreamReader;
import org.lensbridge.transport.rtsp.RtspConversation;
import org.lensbridge.transport.rtsp.RtspPlay;
import org.lensbridge.transport.rtsp.RtspRequest;

/**
 * What a driver has asked RTSP servers to play. Nobody is asked: each stream is one key frame, until a failure is set. All else goes to the
 * device. Thread-safe.
 */
public final class NotedPlays {
    private final List<RtspPlay> plays = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile Optional<CameraException> failure = Optional.empty();

    /** A driver whose RTSP streams are noted here. */
    public Function<HttpTransport, DriverFactory> under(Function<HttpTransport, DriverFactory> driver) {
        return transport -> driver.apply(target -> new Device(transport.open(target)));
    }

    /** Has every stream fail from now on. */
    public void fail(Kind kind, String reason) {
        failure = Optional.of(new CameraException(kind, reason));
    }

    /** Has streams begin again. */
    public void succeed() {
        failure = Optional.empty();
    }

    /** All that was to be played, in order. */
    public List<RtspPlay> plays() {
        return List.copyOf(plays);
    }

    /** Their ports and paths: {@code 554 /live}. */
    public List<String> paths() {
        return plays.stream()
                .map(play -> play.request().port() + " " + play.request().path())
                .toList();
    }

    /** How many streams are open now. */
    public int open() {
        return open.get();
    }

    private StreamHandle begin(RtspPlay play, MediaSink sink) {
        plays.add(play);
        failure.ifPresent(e -> {
            throw e;
        });
        ByteBuffer picture = sink.allocate(6);
        picture.put(new byte[] {0, 0, 0, 1, 0x65, (byte) 0x88}).flip();
        sink.accept(MediaFormat.video(Codec.H264, 640, 360));
        sink.accept(new MediaFrame(0, Duration.ZERO, Instant.EPOCH, true, picture));
        open.incrementAndGet();
        return open::decrementAndGet;
    }

    private final class Device implements HttpDevice {
        private final HttpDevice device;

        private Device(HttpDevice device) {
            this.device = device;
        }

        @Override
        public HttpReply send(HttpRequest request) {
            return device.send(request);
        }

        @Override
        public HttpExchange stream(HttpRequest request, StreamReader reader) {
            return device.stream(request, reader);
        }

        @Override
        public HttpConversation converse(HttpRequest request) {
            return device.converse(request);
        }

        @Override
        public RtspConversation rtsp(RtspRequest request) {
            return device.rtsp(request);
        }

        @Override
        public StreamHandle play(RtspPlay play, MediaSink sink) {
            return begin(play, sink);
        }

        @Override
        public Optional<String> concern() {
            return device.concern();
        }

        @Override
        public void close() {
            device.close();
        }
    }
}
