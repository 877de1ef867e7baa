package org.lensbridge.runtime.internal.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.registry.ReaderStatistics;

/**
 * Hands the packets of a stream to its readers, on one time line, and keeps what a late reader needs. Confined to the stream's
 * turn, except for what is said to be a snapshot.
 */
final class FanOut {
    private static final Reader[] NOBODY = {};

    private final StreamFigures figures;
    private final TimeLine timeLine = new TimeLine(Formats.TRACKS);
    private final UpstreamTracks tracks;
    private final GroupOfPictures group;
    private int pictures = -1;
    private volatile int groupFrames;
    private volatile Reader[] readers = NOBODY;
    private volatile Formats formats = Formats.NONE;

    FanOut(StreamFigures figures, GroupOfPictures group, UpstreamTracks tracks) {
        this.figures = figures;
        this.group = group;
        this.tracks = tracks;
    }

    /** The number of readers: a snapshot. */
    int size() {
        return readers.length;
    }

    /** Takes a reader and gives it the formats and what it can start with. */
    void add(Reader reader, LiveStream stream) {
        Reader[] more = Arrays.copyOf(readers, readers.length + 1);
        more[readers.length] = reader;
        readers = more;
        reader.join(stream, formats, group.frames());
    }

    /** Lets a reader go; false when it is not here. */
    boolean remove(Reader reader) {
        List<Reader> rest = new ArrayList<>(Arrays.asList(readers));
        if (!rest.remove(reader)) {
            return false;
        }
        readers = rest.toArray(NOBODY);
        return true;
    }

    /** Lets all readers go. */
    List<Reader> removeAll() {
        List<Reader> all = List.of(readers);
        readers = NOBODY;
        return all;
    }

    /** Another upstream begins. */
    void nextUpstream() {
        timeLine.restart();
        tracks.restart();
        restart();
    }

    /** What comes next follows from nothing that was before. */
    void restart() {
        group.clear();
        pictures = -1;
        for (Reader reader : readers) {
            reader.restart();
        }
    }

    /** Forgets what late readers could start with: the upstream is closed. */
    void forget() {
        group.clear();
    }

    /** Hands it on; whether it was a picture, or anything of a stream without pictures. */
    boolean packet(MediaPacket packet, long now) {
        tracks.seen(packet.track(), now);
        if (packet instanceof MediaFormat format) {
            become(tracks.with(formats, format));
        }
        return packet instanceof MediaFrame frame
                && formats.at(frame.track()) != null
                && !tracks.awaitsPictures(formats, now)
                && frame(frame, now);
    }

    /** A change of what readers start with ends what was before; other tracks come and change while it goes on. */
    private void become(Formats next) {
        Formats before = formats;
        if (next == before) {
            return;
        }
        formats = next;
        if (next.leadLike(before)) {
            for (int track = 0; track < before.size(); track++) {
                if (before.at(track) != null && !before.at(track).equals(next.at(track))) {
                    group.remove(track);
                }
            }
        } else {
            restart();
        }
        for (Reader reader : readers) {
            reader.formats(next);
        }
    }

    private boolean frame(MediaFrame given, long now) {
        long pts = nanos(given.pts());
        long placed = timeLine.place(given.track(), pts, now);
        MediaFrame frame = placed == pts
                ? given
                : new MediaFrame(
                        given.track(), Duration.ofNanos(placed), given.captured(), given.keyFrame(), given.payload());
        boolean picture = formats.leads(frame.track());
        figures.frame(frame.size(), picture, now);
        boolean start = frame.keyFrame() && picture;
        if (start) {
            become(tracks.settled(formats, now));
            groupFrames = pictures > 0 ? pictures : groupFrames;
            pictures = 0;
        }
        if (picture && pictures >= 0) {
            pictures++;
        }
        group.add(frame, start);
        Formats present = formats;
        for (Reader reader : readers) {
            reader.frame(frame, start, present);
        }
        return picture;
    }

    private static long nanos(Duration time) {
        return time.getSeconds() * 1_000_000_000 + time.getNano(); // wraps, where toNanos() throws
    }

    /** Pictures from the last key frame but one to the last: a snapshot. */
    int groupFrames() {
        return groupFrames;
    }

    /** The codec of the pictures: a snapshot. */
    String videoCodec() {
        return formats.videoCodec();
    }

    /** What each reader got: a snapshot. Calls foreign code. */
    List<ReaderStatistics> statistics() {
        List<ReaderStatistics> all = new ArrayList<>();
        for (Reader reader : readers) {
            all.addAll(reader.statistics());
        }
        return all;
    }
}
