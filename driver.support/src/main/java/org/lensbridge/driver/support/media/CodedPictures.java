package org.lensbridge.driver.support.media;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.transport.codec.AnnexB;
import org.lensbridge.transport.codec.H264Picture;

/**
 * Pictures that come in parts, as track 0: H.264 and H.265 in Annex B form, and JPEG images. Whether a picture is a key frame is told by its slices,
 * and by the part's type where it has none that tell; what comes before the first key frame is passed over. Parameter sets and remarks in parts of
 * their own are put in front of the next picture. Zeros behind a picture are padding. Confined to one thread at a time.
 */
public final class CodedPictures {
    /** What became of a part. */
    public enum Taken {
        /** It was taken, and more is wanted. */
        WANTED,
        /** It was taken, and nothing more is wanted. */
        ENOUGH,
        /** It is kept for the next. */
        KEPT,
        /** It is not of this kind. */
        STRANGE;

        /** Of what a sink said. */
        public static Taken of(boolean wanted) {
            return wanted ? WANTED : ENOUGH;
        }
    }

    private static final int TRACK = 0;
    /** More than parameter sets and remarks in front of a picture need. */
    private static final int MOST_AHEAD = 64 << 10;
    /** More than the longest distance of key frames that cameras use, some seconds' worth of pictures. */
    private static final int MOST_BEFORE_KEY = 1_000;

    /** Types such as {@code image/h264;I}, {@code video/h264i} and {@code video/x-h264; type=IDR}. */
    private static final Pattern KEY_TYPE =
            Pattern.compile("(?i)idr|intra|key|264[-_ ;/.]?i\\b|[;,=\\s/_-]i(?:[-_ ]?frame)?\\b");

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final StreamProfile profile;
    private final MediaSink sink;
    private final Clock clock;
    private final long start;
    private final boolean delimiting;
    private Optional<MediaFormat> format = Optional.empty();
    private ByteBuffer ahead = NOTHING;
    /** What the parts ahead belong to. */
    private Codec aheadOf = Codec.JPEG;

    private boolean keyed;
    private int passedOver;

    /**
     * Frames go to the sink.
     *
     * @param profile its codec and size count where the stream does not tell its own
     * @param start of the stream, by {@link System#nanoTime}
     * @param delimiting whether zeros behind a picture of H.264 become a delimiter, unless pictures begin with one of their own; a buffer then
     *     has {@link AnnexB#DELIMITER_BYTES} of room behind the picture, or is copied
     */
    public CodedPictures(StreamProfile profile, MediaSink sink, Clock clock, long start, boolean delimiting) {
        this.profile = profile;
        this.sink = sink;
        this.clock = clock;
        this.start = start;
        this.delimiting = delimiting;
    }

    /** Whether a key frame has come, so that frames go to the sink. */
    public boolean begun() {
        return keyed;
    }

    /**
     * Takes a part of this type, which may be empty.
     *
     * @throws CameraException PROTOCOL when there is no key frame that a reader could begin with
     */
    public Taken take(String type, ByteBuffer body) {
        AnnexB.trim(body);
        String named = type.toLowerCase(Locale.ROOT);
        Optional<PictureHead> head = PictureHead.read(named, body, profile.codec());
        if (head.isEmpty()) {
            return Taken.STRANGE;
        }
        if (!head.get().codec().equals(aheadOf)) {
            ahead = NOTHING;
            aheadOf = head.get().codec();
        }
        if (head.get().isAhead(body)) {
            return keep(body);
        }
        // Sets before a picture that is too large were those of that picture.
        if (ahead.remaining() + body.remaining() > MediaSink.MAXIMUM_FRAME) {
            ahead = NOTHING;
        }
        if (!ahead.hasRemaining()) {
            return deliver(head.get(), named, body);
        }
        ByteBuffer whole = allocate(ahead.remaining() + body.remaining());
        whole.put(ahead).put(body).flip();
        ahead = NOTHING;
        return deliver(PictureHead.read(named, whole, profile.codec()).orElse(head.get()), named, whole);
    }

    private ByteBuffer allocate(int bytes) {
        return sink.allocate(Math.min(MediaSink.MAXIMUM_FRAME, bytes + (delimiting ? AnnexB.DELIMITER_BYTES : 0)));
    }

    private Taken keep(ByteBuffer body) {
        if (ahead.remaining() + body.remaining() > MOST_AHEAD) {
            ahead = NOTHING;
            return Taken.STRANGE;
        }
        ahead = ByteBuffer.allocate(ahead.remaining() + body.remaining())
                .put(ahead)
                .put(body)
                .flip();
        return Taken.KEPT;
    }

    /** A type may be wrong; what the slices say is not. */
    private static boolean isKey(PictureHead picture, String type) {
        return picture.coding() == H264Picture.Coding.KEY
                || picture.coding() == H264Picture.Coding.UNKNOWN
                        && KEY_TYPE.matcher(type).find();
    }

    private Taken deliver(PictureHead picture, String type, ByteBuffer body) {
        boolean key = isKey(picture, type);
        keyed |= key;
        if (!keyed) {
            if (++passedOver > MOST_BEFORE_KEY) {
                throw new CameraException(Kind.PROTOCOL, "The stream has no key frame that a reader could begin with.");
            }
            return Taken.WANTED;
        }
        boolean bare = delimiting && picture.codec().equals(Codec.H264) && !picture.delimited();
        ByteBuffer whole = bare ? delimited(body) : body;
        return Taken.of(announce(picture)
                && sink.accept(new MediaFrame(
                        TRACK, Duration.ofNanos(System.nanoTime() - start), clock.instant(), key, whole)));
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

    /** What is not told anew stays. */
    private boolean announce(PictureHead picture) {
        Optional<MediaFormat> last = format.filter(each -> each.codec().equals(picture.codec()));
        if (last.isPresent() && !picture.isNewTo(last.get())) {
            return true;
        }
        MediaFormat before =
                last.orElseGet(() -> MediaFormat.video(picture.codec(), profile.width(), profile.height()));
        boolean sized = picture.width() > 0;
        MediaFormat now = new MediaFormat(
                TRACK,
                picture.codec(),
                sized ? picture.width() : before.width(),
                sized ? picture.height() : before.height(),
                0,
                0,
                picture.sets().hasRemaining() ? picture.sets() : before.configuration());
        format = Optional.of(now);
        return sink.accept(now);
    }
}
