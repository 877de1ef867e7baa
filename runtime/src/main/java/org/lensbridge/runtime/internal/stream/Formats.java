package org.lensbridge.runtime.internal.stream;

import java.util.Arrays;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;

/**
 * What the tracks of a stream are now, by track. A changed format makes a new object, so that a reader sees by identity whether it has
 * missed one. Immutable.
 */
final class Formats {
    /** Tracks from here on are not carried. */
    static final int TRACKS = 16;

    static final Formats NONE = new Formats(new MediaFormat[0], -1);

    private final MediaFormat[] byTrack;
    private final int lead;

    private Formats(MediaFormat[] byTrack, int lead) {
        this.byTrack = byTrack;
        this.lead = lead;
    }

    /** The same with this format; the same object when nothing changes by it. */
    Formats with(MediaFormat format) {
        int track = format.track();
        if (track < byTrack.length && format.equals(byTrack[track])) {
            return this;
        }
        MediaFormat[] all = Arrays.copyOf(byTrack, Math.max(byTrack.length, track + 1));
        all[track] = format;
        int first = -1;
        for (int i = all.length - 1; i >= 0; i--) {
            if (all[i] != null && all[i].codec().medium() == Codec.Medium.VIDEO) {
                first = i;
            }
        }
        return new Formats(all, first);
    }

    int size() {
        return byTrack.length;
    }

    /** The track's format, or null when none is known. */
    MediaFormat at(int track) {
        return track < byTrack.length ? byTrack[track] : null;
    }

    /** Whether readers start at key frames of this track: the first with pictures, or any where there are none. */
    boolean leads(int track) {
        return lead < 0 || track == lead;
    }

    /** The codec of the pictures; empty when there are none or none are known. */
    String videoCodec() {
        return lead < 0 ? "" : byTrack[lead].codec().name();
    }
}
