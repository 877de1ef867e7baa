package org.lensbridge.driver.support.media;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.support.operation.PartSink;
import org.lensbridge.transport.codec.JpegHeader;
import org.lensbridge.transport.multipart.MultipartLimits;
import org.lensbridge.transport.multipart.PartHandler;
import org.lensbridge.transport.multipart.PartHeaders;

/**
 * The parts of an endless answer that are JPEG images, as frames: a part is read from the socket straight into the sink's buffer. Parts that are
 * no such images are passed over, many in a row end the stream. Confined to the stream's I/O thread.
 */
public final class JpegStream implements PartHandler, PartSink.Ending {
    /** Of an answer whose parts are images. */
    public static final MultipartLimits LIMITS = new MultipartLimits(8 << 10, 64, MediaSink.MAXIMUM_FRAME, 64 << 10);

    private static final int MOST_STRANGE_PARTS = 50;

    private final StreamProfile profile;
    private final MediaSink sink;
    private final Clock clock;
    private final long start = System.nanoTime();
    private Optional<JpegHeader> size = Optional.empty();
    private int strange;

    /** Frames go to the sink; the profile's size counts for images that do not tell theirs. */
    public JpegStream(StreamProfile profile, MediaSink sink, Clock clock) {
        this.profile = profile;
        this.sink = sink;
        this.clock = clock;
    }

    @Override
    public ByteBuffer allocate(int bytes) {
        return sink.allocate(Math.max(1, bytes));
    }

    @Override
    public boolean part(PartHeaders headers, ByteBuffer body) {
        if (!JpegHeader.begins(body)) {
            if (++strange > MOST_STRANGE_PARTS) {
                throw new CameraException(Kind.PROTOCOL, "The stream holds no JPEG images.");
            }
            return true;
        }
        strange = 0;
        return announce(body)
                && sink.accept(
                        new MediaFrame(0, Duration.ofNanos(System.nanoTime() - start), clock.instant(), true, body));
    }

    private boolean announce(ByteBuffer image) {
        JpegHeader now = JpegHeader.read(image).orElse(new JpegHeader(profile.width(), profile.height()));
        if (size.isPresent() && size.get().equals(now)) {
            return true;
        }
        size = Optional.of(now);
        return sink.accept(MediaFormat.video(Codec.JPEG, now.width(), now.height()));
    }

    @Override
    public void end(StreamEnd end) {
        sink.end(end);
    }
}
