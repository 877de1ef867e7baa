package org.lensbridge.runtime.internal.stream;

import java.time.Duration;
import java.util.BitSet;
import org.lensbridge.api.media.MediaFormat;

/**
 * Which tracks the present upstream has. Its pictures may be told of after its sound, since some cameras show what they are with a key frame only: sound is
 * not handed on before. A track of an earlier upstream may come again in a moment, so it is kept a while; one that does not is forgotten, lest readers wait
 * for it. Confined to the stream's turn.
 */
final class UpstreamTracks {
    private final long patience;
    private final BitSet told = new BitSet(Formats.TRACKS);
    private boolean begun;
    private long begin;

    /** {@code patience} is how long after its beginning an upstream may tell of tracks that are waited for. */
    UpstreamTracks(Duration patience) {
        this.patience = patience.toNanos();
    }

    /** Another upstream begins. */
    void restart() {
        told.clear();
        begun = false;
    }

    /** A packet of the track has come. */
    void seen(int track, long now) {
        told.set(track);
        if (!begun) {
            begun = true;
            begin = now;
        }
    }

    /** The formats with this one. Pictures that were told of by earlier upstreams only go as soon as there are others. */
    Formats with(Formats formats, MediaFormat format) {
        Formats next = formats.with(format);
        return next.isVideo(format.track()) ? next.without(track -> next.isVideo(track) && !told.get(track)) : next;
    }

    /** Whether there may be pictures that are not told of yet. */
    boolean awaitsPictures(Formats formats, long now) {
        return !formats.hasVideo() && now - begin <= patience;
    }

    /** The formats at a key frame: what this upstream has not shown by now is no longer there. */
    Formats settled(Formats formats, long now) {
        return now - begin > patience ? formats.without(track -> !told.get(track)) : formats;
    }
}
