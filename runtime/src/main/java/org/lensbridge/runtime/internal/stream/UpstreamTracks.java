package org.lensbridge.runtime.internal.stream;

import java.time.Duration;
import java.util.BitSet;
import org.lensbridge.api.media.MediaFormat;

/**
 * Which tracks the present upstream has. A track of an earlier upstream may come again in a moment, so it is kept a while; one that does not
 * is forgotten, lest readers wait for it. Confined to the stream's turn.
 */
final class UpstreamTracks {
    /** How long after the pictures began sound may be told of again. */
    private static final long LATE = Duration.ofSeconds(5).toNanos();

    private final BitSet told = new BitSet(Formats.TRACKS);
    private long begin;

    /** Another upstream begins. */
    void restart(long now) {
        told.clear();
        begin = now;
    }

    /** A frame of the track has come. */
    void seen(int track) {
        told.set(track);
    }

    /** The formats with this one. Pictures that were told of by earlier upstreams only go as soon as there are others. */
    Formats with(Formats formats, MediaFormat format) {
        told.set(format.track());
        Formats next = formats.with(format);
        return next.isVideo(format.track()) ? next.without(track -> next.isVideo(track) && !told.get(track)) : next;
    }

    /** The formats at a key frame: what this upstream has not shown by now is no longer there. */
    Formats settled(Formats formats, long now) {
        return now - begin > LATE ? formats.without(track -> !told.get(track)) : formats;
    }
}
