package org.lensbridge.runtime.internal.stream;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;

/**
 * What the tracks of a stream are now, by track. A changed format makes a new object, so that a reader sees by identity whether it has
 * missed one. Immutable.
 */
final class Formats {
    /** Tracks from here on are not carried. */
    static final int TRACKS = 16;

    static final Formats NONE = new Formats(new MediaFormat[0]);

    private final MediaFormat[] byTrack;
    private final int lead;

    private Formats(MediaFormat[] byTrack) {
        this.byTrack = byTrack;
        int first = -1;
        for (int i = byTrack.length - 1; i >= 0; i--) {
            if (isVideo(byTrack[i])) {
                first = i;
            }
        }
        lead = first;
    }

    private static boolean isVideo(MediaFormat format) {
        return format != null && format.codec().medium() == Codec.Medium.VIDEO;
    }

    /** The same with this format; the same object when nothing changes by it. */
    Formats with(MediaFormat format) {
        int track = format.track();
        if (track < byTrack.length && format.equals(byTrack[track])) {
            return this;
        }
        MediaFormat[] all = Arrays.copyOf(byTrack, Math.max(byTrack.length, track + 1));
        all[track] = format;
        return new Formats(all);
    }

    /** The same without these tracks; the same object when it has none of them. */
    Formats without(IntPredicate tracks) {
        MediaFormat[] rest = byTrack.clone();
        boolean changed = false;
        for (int i = 0; i < rest.length; i++) {
            if (rest[i] != null && tracks.test(i)) {
                rest[i] = null;
                changed = true;
            }
        }
        return changed ? new Formats(rest) : this;
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

    /** Whether readers of these can go on with those: what they start with is the same. */
    boolean leadLike(Formats other) {
        return lead == other.lead && (lead < 0 || byTrack[lead].equals(other.byTrack[lead]));
    }

    boolean hasVideo() {
        return lead >= 0;
    }

    boolean isVideo(int track) {
        return isVideo(at(track));
    }

    /** The codec of the pictures; empty when there are none or none are known. */
    String videoCodec() {
        return lead < 0 ? "" : byTrack[lead].codec().name();
    }
}
