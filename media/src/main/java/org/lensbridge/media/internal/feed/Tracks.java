package org.lensbridge.media.internal.feed;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.transport.codec.AnnexB;
import org.lensbridge.transport.codec.H264Picture;
import org.lensbridge.transport.codec.H265Picture;

/**
 * The tracks of one stream, with the parameter sets that its key frames bring. Nobody tells when a track is gone: one that is silent from the moment on when another
 * of its kind was told of, until that one has brought a frame, is taken to be. Confined to one thread.
 */
final class Tracks {
    private static final int MOST = 16;

    private final Map<Integer, MediaFormat> stated = new TreeMap<>();
    private final Map<Integer, MediaFormat> known = new TreeMap<>();
    private final Set<Integer> doubted = new TreeSet<>();
    private final Units units = new Units();
    private int lead = -1;

    /** Takes what the stream says of a track; false when nothing changes by it. */
    boolean put(MediaFormat format) {
        if (format.track() >= MOST) {
            return false;
        }
        boolean other = !format.equals(stated.put(format.track(), format));
        boolean come = !known.containsKey(format.track());
        if (come) {
            known.values().stream()
                    .filter(track -> track.codec().medium() == format.codec().medium())
                    .forEach(track -> doubted.add(track.track()));
        }
        if (come || other) {
            known.put(format.track(), format);
            findLead();
        }
        return come || other;
    }

    /** Takes note that a track has brought a frame; false when nothing changes by it. */
    boolean heard(int number) {
        if (doubted.isEmpty() && known.size() == stated.size()) {
            return false;
        }
        boolean certain = !doubted.remove(number);
        if (!known.containsKey(number) && stated.containsKey(number)) {
            known.put(number, stated.get(number));
            findLead();
            return true;
        }
        MediaFormat track = known.get(number);
        boolean changed = certain
                && track != null
                && doubted.removeIf(silent ->
                        known.get(silent).codec().medium() == track.codec().medium() && known.remove(silent) != null);
        if (changed) {
            findLead();
        }
        return changed;
    }

    private void findLead() {
        lead = known.values().stream()
                .filter(track -> track.codec().medium() == Codec.Medium.VIDEO)
                .findFirst()
                .map(MediaFormat::track)
                .orElse(-1);
    }

    /** Whether readers start at key frames of this track: the first with pictures, or any where there are none. */
    boolean leads(int track) {
        return lead < 0 || track == lead;
    }

    /** All of them, in their order. */
    List<MediaFormat> all() {
        return List.copyOf(known.values());
    }

    /** Takes the parameter sets that a key frame has in band; false when nothing changes by it. */
    boolean learn(MediaFrame key) {
        MediaFormat format = known.get(key.track());
        if (format == null) {
            return false;
        }
        Optional<MediaFormat> told = told(format, key.payload()).filter(found -> !found.equals(format));
        told.ifPresent(found -> known.put(found.track(), found));
        return told.isPresent();
    }

    private Optional<MediaFormat> told(MediaFormat format, ByteBuffer payload) {
        if (format.codec().equals(Codec.H264)) {
            return H264Picture.read(payload)
                    .filter(picture -> whole(picture.parameterSets(), 0, AnnexB.SEQUENCE, AnnexB.PICTURE))
                    .flatMap(picture -> picture.size()
                            .map(size -> with(format, picture.parameterSets(), size.width(), size.height())));
        }
        if (format.codec().equals(Codec.H265)) {
            return H265Picture.read(payload)
                    .filter(picture -> picture.width() > 0 && whole(picture.parameterSets(), 1, 32, 33, 34))
                    .map(picture -> with(format, picture.parameterSets(), picture.width(), picture.height()));
        }
        return Optional.empty();
    }

    /** Whether there is a set of each type: some cameras repeat one kind only, and what was stated of the others stays valid. */
    private boolean whole(ByteBuffer sets, int shift, int... types) {
        units.find(sets);
        int mask = shift == 0 ? 0x1f : 0x3f;
        for (int type : types) {
            boolean present = false;
            for (int i = 0; i < units.count(); i++) {
                present |= (sets.get(units.place(i)) >> shift & mask) == type;
            }
            if (!present) {
                return false;
            }
        }
        return true;
    }

    private static MediaFormat with(MediaFormat format, ByteBuffer sets, int width, int height) {
        return new MediaFormat(format.track(), format.codec(), width, height, 0, 0, sets);
    }
}
