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
    private static final int GROUP_FRAMES = 300;
    private static final long GROUP_BYTES = 8 << 20;

    private final StreamFigures figures;
    private final TimeLine timeLine = new TimeLine(Formats.TRACKS);
    private final GroupOfPictures group = new GroupOfPictures(GROUP_FRAMES, GROUP_BYTES);
    private volatile Reader[] readers = NOBODY;
    private volatile Formats formats = Formats.NONE;

    FanOut(StreamFigures figures) {
        this.figures = figures;
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
        restart();
    }

    /** What comes next follows from nothing that was before. */
    void restart() {
        group.clear();
        for (Reader reader : readers) {
            reader.restart();
        }
    }

    /** Forgets what late readers could start with: the upstream is closed. */
    void forget() {
        group.clear();
    }

    void packet(MediaPacket packet, long now) {
        if (packet instanceof MediaFrame frame) {
            frame(frame, now);
        } else if (packet instanceof MediaFormat format) {
            format(format);
        }
    }

    private void format(MediaFormat format) {
        Formats next = formats.with(format);
        if (next != formats) {
            formats = next;
            group.clear();
            for (Reader reader : readers) {
                reader.formats(next);
            }
        }
    }

    private void frame(MediaFrame given, long now) {
        long pts = given.pts().toNanos();
        long placed = timeLine.place(given.track(), pts, now);
        MediaFrame frame = placed == pts
                ? given
                : new MediaFrame(
                        given.track(), Duration.ofNanos(placed), given.captured(), given.keyFrame(), given.payload());
        figures.frame(frame.size(), now);
        Formats present = formats;
        boolean start = frame.keyFrame() && present.leads(frame.track());
        group.add(frame, start);
        for (Reader reader : readers) {
            reader.frame(frame, start, present);
        }
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
