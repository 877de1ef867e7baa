package org.lensbridge.driver.arecont.capability.media.card;

import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.recording.Playback;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingMethods;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.transport.http.HttpConversation;

/**
 * What the SD card holds (sections "sd_stampspan", "sd_playbackstamp", "sd"): pieces of time, of which the camera does not tell what they were
 * recorded for. Thread-safe.
 */
final class ArecontRecordings implements Recordings {
    private static final RecordingMethods METHODS = new RecordingMethods(true, true, false, false);
    private static final String CURSOR = "behind ";
    /** How much faster than it was recorded a camera plays that downloads nothing. */
    private static final double HASTE = 8;

    private static final Set<Kind> REFUSED = Set.of(Kind.UNSUPPORTED, Kind.INVALID_ARGUMENT, Kind.PROTOCOL);

    private final Card card;
    private final int channel;

    ArecontRecordings(Card card, int channel) {
        this.card = card;
        this.channel = channel;
    }

    @Override
    public RecordingMethods methods() {
        return METHODS;
    }

    @Override
    public Page<Recording> find(RecordingQuery query, String cursor) {
        ground().scope().ensureOpen();
        int skipped = position(cursor);
        if (!query.events().isEmpty()) {
            // The camera does not tell what it recorded for.
            return Page.last(List.of());
        }
        List<Stamps> all = card.recorded().stream()
                .filter(piece ->
                        piece.overlaps(query.span().from(), query.span().to()))
                .toList();
        String type = all.isEmpty() ? "" : fileType(card.codec());
        List<Recording> page = all.stream()
                .skip(skipped)
                .limit(query.limit())
                .map(piece -> recording(piece, type))
                .toList();
        int next = skipped + page.size();
        return next < all.size() ? new Page<>(page, CURSOR + next) : Page.last(page);
    }

    private static int position(String cursor) {
        if (cursor.equals(Page.FIRST)) {
            return 0;
        }
        if (!cursor.matches(CURSOR + "\\d{1,6}")) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT, "This is no cursor of a search for this device's recordings.");
        }
        return Integer.parseInt(cursor.substring(CURSOR.length()));
    }

    private static Recording recording(Stamps piece, String type) {
        return new Recording(piece.text(), piece.begin().time(), piece.end().time(), type, -1, Set.of());
    }

    private static String fileType(Codec codec) {
        return codec.equals(Codec.H264) ? "h264" : "mjpeg";
    }

    private Ground ground() {
        return card.ground();
    }

    /** The profile does not matter: the card holds one stream. */
    @Override
    public Playback play(TimeSpan span, String profile, MediaSink sink) {
        ground().scope().ensureOpen();
        Stamps piece = card.recorded().stream()
                .filter(each -> each.overlaps(span.from(), span.to()))
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        Kind.INVALID_ARGUMENT,
                        "The card holds nothing of this time. Search for recordings to learn what it holds."));
        Stamps time = piece.within(span.from(), span.to());
        card.settle();
        CardPlayback playback = new CardPlayback(card, channel, time, card.codec(), sink);
        playback.open(time.begin().time());
        return ground().scope().own(playback);
    }

    @Override
    public long download(Recording recording, WritableByteChannel to, Progress progress) {
        ground().scope().ensureOpen();
        Stamps time = Optional.of(Stamps.in(recording.token()))
                .filter(pieces -> pieces.size() == 1)
                .orElseThrow(() -> new CameraException(
                        Kind.INVALID_ARGUMENT, "This is no recording of this camera: " + recording.token() + "."))
                .get(0);
        Codec codec = card.codec();
        card.settle();
        Optional<String> rate = card.rate();
        rate.ifPresent(any -> card.play(HASTE));
        try {
            return copy(opened(codec, time, rate.isPresent()), codec, to, progress);
        } finally {
            rate.ifPresent(card::putBack);
        }
    }

    /** Models with a rate need not know that request, and play as fast as they are told instead. */
    private HttpConversation opened(Codec codec, Stamps time, boolean plays) {
        try {
            return opened(card.request(codec, channel, Card.DOWNLOAD), time);
        } catch (CameraException e) {
            if (!plays || !REFUSED.contains(e.kind())) {
                throw e;
            }
            return opened(card.request(codec, channel, Card.PLAYBACK), time);
        }
    }

    private HttpConversation opened(Card.Row request, Stamps time) {
        return card.from(time, () -> ground().engine().converse(request.row(), request.arguments()));
    }

    private long copy(HttpConversation conversation, Codec codec, WritableByteChannel to, Progress progress) {
        Runnable closer = conversation::close;
        try {
            ground().scope().onClose(closer);
            return new CardDownload(codec, to, progress).copy(conversation);
        } catch (CameraException e) {
            throw e.during(card.request(codec, channel, Card.DOWNLOAD).row().name());
        } finally {
            ground().scope().forget(closer);
            conversation.close();
        }
    }

    @Override
    public void protect(Recording recording, boolean on) {
        throw new CameraException(
                Kind.UNSUPPORTED, "Recordings cannot be protected on this camera: its document has no request for it.");
    }

    @Override
    public void remove(Recording recording) {
        throw new CameraException(
                Kind.UNSUPPORTED, "Recordings cannot be removed from this camera: its document has no request for it.");
    }
}
