package org.lensbridge.driver.excelsense.capability.media;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.driver.excelsense.codec.PictureSize;
import org.lensbridge.driver.excelsense.codec.StreamConfiguration;
import org.lensbridge.transport.codec.AnnexB;
import org.lensbridge.transport.codec.H264Picture;
import org.lensbridge.transport.codec.H265Picture;
import org.lensbridge.transport.codec.JpegHeader;
import org.lensbridge.transport.codec.SequenceParameters;

/**
 * The pictures of a stream, as track 0. Parameter sets that come in parts of their own are put in front of the next picture. Confined to the
 * stream's I/O thread.
 */
final class VideoTrack {
    /** What became of a part. */
    enum Taken {
        /** It was taken, and more is wanted. */
        WANTED,
        /** It was taken, and nothing more is wanted. */
        ENOUGH,
        /** It is kept for the next. */
        KEPT,
        /** It is not of this kind. */
        STRANGE;

        static Taken of(boolean wanted) {
            return wanted ? WANTED : ENOUGH;
        }
    }

    private static final int TRACK = 0;
    /** The header of a unit with remarks (SEI), the one of H.264 that H.265 could have too. */
    private static final int H264_REMARK = 6;

    private static final int MOST_LAYERS = 7;
    /** More than parameter sets and remarks in front of a picture need. */
    private static final int MOST_AHEAD = 64 << 10;

    /** What the head of a part tells; a size of 0 is not told. */
    private record Picture(Codec codec, H264Picture.Coding coding, ByteBuffer sets, int width, int height) {}

    private final StreamConfiguration stream;
    private final MediaSink sink;
    private final Clock clock;
    private final long start;
    private Optional<MediaFormat> format = Optional.empty();
    private ByteBuffer ahead = ByteBuffer.allocate(0);
    /** What the parts ahead belong to. */
    private Codec aheadOf = Codec.JPEG;

    /** For a stream that is coded so, and began at {@code start} of {@link System#nanoTime}. */
    VideoTrack(StreamConfiguration stream, MediaSink sink, Clock clock, long start) {
        this.stream = stream;
        this.sink = sink;
        this.clock = clock;
        this.start = start;
    }

    /** Takes a part of this type, in lower case; it may be empty. */
    Taken take(String type, ByteBuffer body) {
        Optional<Picture> head = read(type, body);
        if (head.isEmpty()) {
            return Taken.STRANGE;
        }
        if (!head.get().codec().equals(aheadOf)) {
            ahead = ByteBuffer.allocate(0);
            aheadOf = head.get().codec();
        }
        if (head.get().coding() == H264Picture.Coding.UNKNOWN) {
            return keep(body);
        }
        if (!ahead.hasRemaining()) {
            return deliver(head.get(), body);
        }
        if (ahead.remaining() + body.remaining() > MediaSink.MAXIMUM_FRAME) {
            return Taken.STRANGE;
        }
        ByteBuffer whole = sink.allocate(ahead.remaining() + body.remaining());
        whole.put(ahead).put(body).flip();
        return deliver(read(type, whole).orElseThrow(), whole);
    }

    private Optional<Picture> read(String type, ByteBuffer body) {
        if (JpegHeader.begins(body)) {
            JpegHeader size = JpegHeader.read(body).orElse(new JpegHeader(0, 0));
            return Optional.of(new Picture(
                    Codec.JPEG, H264Picture.Coding.KEY, ByteBuffer.allocate(0), size.width(), size.height()));
        }
        if (codec(type, body).equals(Codec.H265)) {
            return H265Picture.read(body)
                    .map(unit ->
                            new Picture(Codec.H265, unit.coding(), unit.parameterSets(), unit.width(), unit.height()));
        }
        return H264Picture.read(body).map(unit -> {
            SequenceParameters size = unit.size().orElse(new SequenceParameters(0, 0));
            return new Picture(Codec.H264, unit.coding(), unit.parameterSets(), size.width(), size.height());
        });
    }

    /**
     * The header of a unit tells, whatever the part's type says: that of H.264 is odd for all slices and for most else, that of H.265 is even and
     * followed by the number of a layer in time. What it does not tell is left to the type, and then to how the stream is set.
     */
    private Codec codec(String type, ByteBuffer body) {
        int unit = AnnexB.unit(body, body.position());
        if (unit + 1 < body.limit()) {
            int header = body.get(unit);
            int layer = body.get(unit + 1);
            if ((header & 1) == 1) {
                return Codec.H264;
            }
            if (header != H264_REMARK && layer >= 1 && layer <= MOST_LAYERS) {
                return Codec.H265;
            }
        }
        if (type.contains("265") || type.contains("hevc")) {
            return Codec.H265;
        }
        return type.contains("264") || type.contains("avc")
                ? Codec.H264
                : stream.encoder().codec();
    }

    private Taken keep(ByteBuffer body) {
        if (ahead.remaining() + body.remaining() > MOST_AHEAD) {
            ahead = ByteBuffer.allocate(0);
            return Taken.STRANGE;
        }
        ahead = ByteBuffer.allocate(ahead.remaining() + body.remaining())
                .put(ahead)
                .put(body)
                .flip();
        return Taken.KEPT;
    }

    private Taken deliver(Picture picture, ByteBuffer body) {
        ahead = ByteBuffer.allocate(0);
        AnnexB.trim(body);
        boolean key = picture.coding() == H264Picture.Coding.KEY;
        return Taken.of(announce(picture)
                && sink.accept(new MediaFrame(
                        TRACK, Duration.ofNanos(System.nanoTime() - start), clock.instant(), key, body)));
    }

    /** What is not told anew stays. */
    private boolean announce(Picture picture) {
        Optional<MediaFormat> before = format.filter(last -> last.codec().equals(picture.codec()));
        boolean sized = picture.width() > 0;
        int width = sized
                ? picture.width()
                : before.map(MediaFormat::width)
                        .orElse(stream.size().map(PictureSize::width).orElse(0));
        int height = sized
                ? picture.height()
                : before.map(MediaFormat::height)
                        .orElse(stream.size().map(PictureSize::height).orElse(0));
        ByteBuffer sets = picture.sets().hasRemaining()
                ? picture.sets()
                : before.map(MediaFormat::configuration).orElse(ByteBuffer.allocate(0));
        MediaFormat now = new MediaFormat(TRACK, picture.codec(), width, height, 0, 0, sets);
        if (before.filter(now::equals).isPresent()) {
            return true;
        }
        format = Optional.of(now);
        return sink.accept(now);
    }
}
