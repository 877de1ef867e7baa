package org.lensbridge.media.internal.feed;

import java.util.List;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;

/**
 * The tracks of a reader that began with them and cannot get others: a file, the answer to a request, a session that was described. It gets what comes of
 * these, coded as they were, and goes on as long as its pictures do. Their size may change. Immutable.
 */
public final class FixedTracks {
    private final List<MediaFormat> tracks;
    private final boolean pictures;

    /** Those of what it began with. */
    public FixedTracks(Head begun) {
        tracks = begun.tracks();
        pictures = tracks.stream().anyMatch(FixedTracks::shown);
    }

    /** Whether the reader gets this block. */
    public boolean has(Block block) {
        MediaFormat format = block.format();
        for (MediaFormat track : tracks) {
            if (alike(track, format)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this track, by its place in the output's order, is still coded so. */
    public boolean has(int place, Block block) {
        return place < tracks.size() && alike(tracks.get(place), block.format());
    }

    /** Whether a reader can go on with what follows: its pictures, or any of its tracks when it has none. */
    public boolean goOn(Head next) {
        return tracks.stream().filter(track -> !pictures || shown(track)).anyMatch(track -> next.tracks().stream()
                .anyMatch(other -> alike(track, other)));
    }

    /** Whether what precedes the blocks is to be written again: the pictures are others. */
    public static boolean newPictures(Head before, Head next) {
        return !next.tracks().stream().filter(FixedTracks::shown).allMatch(track -> before.tracks()
                .contains(track));
    }

    private static boolean alike(MediaFormat one, MediaFormat other) {
        return one.codec().equals(other.codec())
                && one.sampleRate() == other.sampleRate()
                && one.channels() == other.channels();
    }

    private static boolean shown(MediaFormat track) {
        return track.codec().medium() == Codec.Medium.VIDEO;
    }
}
