package org.lensbridge.driver.axis.capability.media;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.support.operation.ByteSink;

/**
 * What a microphone hears, as track 1, on its way to the thread that reads the pictures: sound has a connection of its own, and a sink is used by one
 * thread at a time. Of sound that nobody fetches the oldest is dropped. Bytes come on one I/O thread; any other fetches.
 */
final class Sound implements ByteSink {
    private static final int TRACK = 1;
    private static final int MOST_WAITING = 128;

    /** The forms whose bytes tell how long they last, by the media type of the answer. */
    private enum Form {
        MU_LAW(Codec.PCMU, 8_000, 8_000),
        G726_32(Codec.G726, 8_000, 4_000),
        G726_24(Codec.G726, 8_000, 3_000);

        private final MediaFormat format;
        private final int bytesPerSecond;

        Form(Codec codec, int sampleRate, int bytesPerSecond) {
            this.format = new MediaFormat(TRACK, codec, 0, 0, sampleRate, 1, ByteBuffer.allocate(0));
            this.bytesPerSecond = bytesPerSecond;
        }
    }

    private static final Map<String, Form> FORMS =
            Map.of("audio/basic", Form.MU_LAW, "audio/g726-32", Form.G726_32, "audio/g726-24", Form.G726_24);

    private final Clock clock;
    private final long start = System.nanoTime();
    private final Queue<MediaFrame> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile Optional<Form> form = Optional.empty();
    private volatile boolean wanted = true;
    private long first;
    private long heard;
    /** Of who fetches. */
    private boolean announced;

    Sound(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void start(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        form = Optional.of(Optional.ofNullable(FORMS.get(type))
                .orElseThrow(() -> new CameraException(
                        Kind.UNSUPPORTED, "The device sends sound as " + type + ", which no stream can carry.")));
        first = System.nanoTime() - start;
    }

    @Override
    public boolean bytes(ByteBuffer chunk) {
        if (chunk.hasRemaining()) {
            ByteBuffer copy = ByteBuffer.allocate(chunk.remaining()).put(chunk).flip();
            long played = heard * 1_000_000_000L / form.orElseThrow().bytesPerSecond;
            heard += copy.remaining();
            MediaFrame frame = new MediaFrame(TRACK, Duration.ofNanos(first + played), clock.instant(), false, copy);
            while (!waiting.offer(frame)) {
                waiting.poll();
            }
        }
        return wanted;
    }

    /** Pictures go on without it. */
    @Override
    public void end(StreamEnd end) {}

    /** Hands over what came since the last time; false when the sink wants no more. */
    boolean fetch(MediaSink sink) {
        MediaFrame next = waiting.poll();
        if (next != null && !announced) {
            announced = true;
            wanted &= sink.accept(form.orElseThrow().format);
        }
        for (; next != null && wanted; next = waiting.poll()) {
            wanted = sink.accept(next);
        }
        return wanted;
    }

    /** Has the connection closed with what comes next. */
    void stop() {
        wanted = false;
    }
}
