package org.lensbridge.media.internal.mp4;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.media.internal.feed.Framed;
import org.lensbridge.media.internal.feed.Framing;
import org.lensbridge.media.internal.feed.Head;
import org.lensbridge.media.internal.feed.Output;

/**
 * Fragmented MP4: an initialisation segment as head, then a fragment for each frame at once. Times begin with the first frame. Pictures
 * are always track 1 and sound track 2, so that a reader can go on without a track that comes later. Tracks that change or come need another
 * initialisation segment, which counts from the next key frame on. Cameras send live pictures in the
 * order in which they are shown, so decode times are presentation times. Confined to one thread.
 */
public final class Mp4Framing implements Framing {
    private static final Duration SETTLING = Duration.ofMillis(500);

    /** For players and files: with uncompressed sound too. */
    public static final Output OUTPUT =
            new Output("MP4", Output.Policy.FROM_KEY_FRAME, () -> new Mp4Framing(false), SETTLING);
    /** For Media Source Extensions of browsers: sound is AAC or none. */
    public static final Output BROWSER =
            new Output("MP4 for a browser", Output.Policy.FROM_KEY_FRAME, () -> new Mp4Framing(true));

    static final int VIDEO_SCALE = 90_000;

    private final boolean aacOnly;
    private final Samples samples = new Samples();
    private final Fragment fragment = new Fragment();
    private final Map<Integer, Track> tracks = new HashMap<>();
    private final TrackClock[] clocks = new TrackClock[Entry.SOUND];
    private Duration begin;

    private record Track(int number, MediaFormat format, TrackClock clock) {}

    /** A stream that has not begun. */
    public Mp4Framing(boolean aacOnly) {
        this.aacOnly = aacOnly;
    }

    @Override
    public Optional<Head> head(List<MediaFormat> stated) {
        List<Entry> entries = new ArrayList<>();
        Optional<MediaFormat> pictures = first(stated, Codec.Medium.VIDEO);
        if (pictures.isPresent()) {
            Optional<Entry> entry = picture(pictures.get());
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            entries.add(entry.get());
        }
        stated.stream()
                .flatMap(format -> SoundEntry.of(format, aacOnly).stream())
                .findFirst()
                .ifPresent(entries::add);
        return entries.isEmpty() ? Optional.empty() : Optional.of(begin(entries));
    }

    @Override
    public Optional<Framed> frame(MediaFrame frame) {
        Track track = tracks.get(frame.track());
        if (track == null) {
            return Optional.empty();
        }
        ByteBuffer payload = frame.payload();
        samples.find(track.format(), payload);
        if (samples.samples() == 0) {
            return Optional.empty();
        }
        begin = begin == null ? frame.pts() : begin;
        Duration pts = frame.pts().minus(begin);
        boolean sound = track.format().codec().medium() == Codec.Medium.AUDIO;
        long time = sound
                ? track.clock().sound(pts, (long) samples.duration() * samples.samples())
                : track.clock().picture(pts);
        int duration = sound ? samples.duration() : track.clock().duration();
        ByteBuffer[] buffers = fragment.of(track.number(), time, duration, sound || frame.keyFrame(), samples, payload);
        return Optional.of(() -> buffers);
    }

    private static Optional<Entry> picture(MediaFormat format) {
        if (format.codec().equals(Codec.H264)) {
            return AvcEntry.of(format);
        }
        if (format.codec().equals(Codec.H265)) {
            return HevcEntry.of(format);
        }
        throw new CameraException(
                Kind.UNSUPPORTED,
                "is " + format.codec() + ", and MP4 carries H.264 and H.265 only. Ask for "
                        + (format.codec().equals(Codec.JPEG) ? "/mjpeg instead of /mp4, or for " : "")
                        + "a profile of the camera that is H.264.");
    }

    private Head begin(List<Entry> entries) {
        tracks.clear();
        for (Entry entry : entries) {
            MediaFormat format = entry.format();
            int number = entry.number();
            // The clock goes on: times must not go back because a picture's size changes or sound comes again.
            TrackClock clock = clocks[number - 1];
            if (clock == null || clock.scale() != entry.scale()) {
                clock = new TrackClock(entry.scale());
                clocks[number - 1] = clock;
            }
            tracks.put(format.track(), new Track(number, format, clock));
        }
        String codecs = entries.stream().map(Entry::codec).collect(Collectors.joining(", "));
        boolean video = entries.get(0).video();
        return new Head(
                (video ? "video" : "audio") + "/mp4; codecs=\"" + codecs + "\"",
                InitialSegment.of(entries),
                entries.stream().map(Entry::format).toList());
    }

    private static Optional<MediaFormat> first(List<MediaFormat> formats, Codec.Medium medium) {
        return formats.stream()
                .filter(format -> format.codec().medium() == medium)
                .findFirst();
    }
}
