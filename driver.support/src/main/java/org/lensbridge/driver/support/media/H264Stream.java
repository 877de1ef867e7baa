package org.lensbridge.driver.support.media;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.support.operation.PartSink;
import org.lensbridge.transport.codec.AnnexB;
import org.lensbridge.transport.codec.H264Picture;
import org.lensbridge.transport.codec.SequenceParameters;
import org.lensbridge.transport.multipart.MultipartLimits;
import org.lensbridge.transport.multipart.PartHandler;
import org.lensbridge.transport.multipart.PartHeaders;

/**
 * The parts of an endless answer that are pictures of H.264 in Annex B form, as frames: a part is read from the socket straight into the sink's
 * buffer. Zeros at its end become a unit delimiter, unless pictures begin with one of their own. Whether a picture is a key frame is told by its
 * slices, and by the part's type where it has none that tell; what comes before the first key frame is passed over. Parameter sets and remarks in
 * parts of their own are put in front of the next picture. Parts that are no such pictures are passed over too, many in a row end the stream. Confined to one thread at a time.
 */
public final class H264Stream implements PartHandler, PartSink.Ending {
    /** Of an answer whose parts are pictures. */
    public static final MultipartLimits LIMITS =
            new MultipartLimits(8 << 10, 64, MediaSink.MAXIMUM_FRAME - AnnexB.DELIMITER_BYTES, 64 << 10);

    /** More than parameter sets and remarks in front of a picture need. */
    private static final int MOST_AHEAD = 64 << 10;

    private static final int MOST_STRANGE_PARTS = 50;
    /** More than the longest distance of key frames that cameras use, some seconds' worth of pictures. */
    private static final int MOST_BEFORE_KEY = 1_000;

    /** Types such as {@code image/h264;I}, {@code video/h264i} and {@code video/x-h264; type=IDR}. */
    private static final Pattern KEY_TYPE =
            Pattern.compile("(?i)idr|intra|key|264[-_ ;/.]?i\\b|[;,=\\s/_-]i(?:[-_ ]?frame)?\\b");

    private final StreamProfile profile;
    private final MediaSink sink;
    private final Clock clock;
    private final long start = System.nanoTime();
    private ByteBuffer ahead = ByteBuffer.allocate(0);
    private ByteBuffer sets = ByteBuffer.allocate(0);
    private boolean announced;
    private boolean keyed;
    private int passedOver;
    private int strange;

    /** Frames go to the sink; the profile's size counts where the stream does not tell its own. */
    public H264Stream(StreamProfile profile, MediaSink sink, Clock clock) {
        this.profile = profile;
        this.sink = sink;
        this.clock = clock;
    }

    /** With room for a delimiter behind what was asked for. */
    @Override
    public ByteBuffer allocate(int bytes) {
        return sink.allocate(Math.min(MediaSink.MAXIMUM_FRAME, Math.max(0, bytes) + AnnexB.DELIMITER_BYTES));
    }

    /**
     * Takes one picture.
     *
     * @throws CameraException PROTOCOL when the stream holds none, or none that a reader could begin with
     */
    @Override
    public boolean part(PartHeaders headers, ByteBuffer body) {
        AnnexB.trim(body);
        Optional<H264Picture> picture = H264Picture.read(body);
        if (picture.isEmpty()) {
            if (++strange > MOST_STRANGE_PARTS) {
                throw new CameraException(Kind.PROTOCOL, "The stream holds no pictures of H.264.");
            }
            return true;
        }
        strange = 0;
        if (belongsToTheNext(picture.get(), body)) {
            keep(body);
            return true;
        }
        if (ahead.remaining() + body.remaining() > MediaSink.MAXIMUM_FRAME) {
            ahead = ByteBuffer.allocate(0);
        }
        if (!ahead.hasRemaining()) {
            return deliver(picture.get(), isKey(picture.get(), headers.contentType()), body);
        }
        ByteBuffer whole = allocate(ahead.remaining() + body.remaining());
        whole.put(ahead).put(body).flip();
        ahead = ByteBuffer.allocate(0);
        H264Picture joined = H264Picture.read(whole).orElse(picture.get());
        return deliver(joined, isKey(joined, headers.contentType()), whole);
    }

    private boolean belongsToTheNext(H264Picture picture, ByteBuffer body) {
        return picture.coding() == H264Picture.Coding.UNKNOWN
                && (ahead.hasRemaining() || picture.parameterSets().hasRemaining())
                && AnnexB.isAhead(body);
    }

    private void keep(ByteBuffer body) {
        if (ahead.remaining() + body.remaining() > MOST_AHEAD) {
            ahead = ByteBuffer.allocate(0);
            return;
        }
        ahead = ByteBuffer.allocate(ahead.remaining() + body.remaining())
                .put(ahead)
                .put(body)
                .flip();
    }

    /** Whether a key frame has come, so that frames go to the sink. */
    public boolean begun() {
        return keyed;
    }

    /** A type may be wrong; what the slices say is not. */
    private static boolean isKey(H264Picture picture, String type) {
        return switch (picture.coding()) {
            case KEY -> true;
            case DEPENDENT -> false;
            case UNKNOWN -> KEY_TYPE.matcher(type).find();
        };
    }

    private boolean deliver(H264Picture picture, boolean key, ByteBuffer body) {
        keyed |= key;
        if (!keyed) {
            if (++passedOver > MOST_BEFORE_KEY) {
                throw new CameraException(Kind.PROTOCOL, "The stream has no key frame that a reader could begin with.");
            }
            return true;
        }
        ByteBuffer whole = picture.delimited() ? body : delimited(body);
        return announce(picture)
                && sink.accept(
                        new MediaFrame(0, Duration.ofNanos(System.nanoTime() - start), clock.instant(), key, whole));
    }

    /** In place, but where a buffer has no room left. */
    private ByteBuffer delimited(ByteBuffer body) {
        if (AnnexB.delimit(body)) {
            return body;
        }
        ByteBuffer larger = allocate(body.remaining());
        larger.put(body).flip();
        AnnexB.delimit(larger);
        return larger;
    }

    private boolean announce(H264Picture picture) {
        ByteBuffer now = picture.parameterSets();
        if (announced && (!now.hasRemaining() || now.equals(sets))) {
            return true;
        }
        announced = true;
        sets = now;
        SequenceParameters size =
                picture.size().orElseGet(() -> new SequenceParameters(profile.width(), profile.height()));
        return sink.accept(new MediaFormat(0, Codec.H264, size.width(), size.height(), 0, 0, now));
    }

    @Override
    public void end(StreamEnd end) {
        sink.end(end);
    }
}
