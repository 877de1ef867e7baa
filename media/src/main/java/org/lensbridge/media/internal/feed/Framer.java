package org.lensbridge.media.internal.feed;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;

/**
 * Turns the packets of one stream into blocks of one output, beginning with one at which a reader can start. What changes about the
 * tracks (another size, sound that came later) counts from the next such block on, so that every block fits the head it has; frames of
 * a track that is coded in another way are left out until then. Confined to
 * the thread that delivers.
 */
public final class Framer {
    private final Framing framing;
    private final Tracks tracks = new Tracks();
    private final Set<Integer> others = new HashSet<>();
    private boolean changed;
    private boolean waiting = true;
    private Head head;
    private long sequence;

    /** Nothing has come yet. */
    public Framer(Framing framing) {
        this.framing = framing;
    }

    /**
     * Takes a format; the head by what is known now, when a track of pictures has changed and enough is known.
     *
     * @throws org.lensbridge.api.error.CameraException UNSUPPORTED as {@link Framing#head}
     */
    public Optional<Head> format(MediaFormat format) {
        if (!tracks.put(format)) {
            return Optional.empty();
        }
        changed = true;
        if (head == null || head.tracks().contains(format)) {
            others.remove(format.track());
        } else {
            others.add(format.track());
        }
        if (format.codec().medium() != Codec.Medium.VIDEO || !tracks.leads(format.track())) {
            return Optional.empty();
        }
        waiting = true;
        return make();
    }

    /**
     * The frame as a block; empty when the output does not carry it or no reader could begin yet.
     *
     * @throws org.lensbridge.api.error.CameraException UNSUPPORTED as {@link Framing#head}
     */
    public Optional<Block> frame(MediaFrame frame) {
        boolean led = tracks.leads(frame.track());
        if (tracks.heard(frame.track())) {
            changed = true;
            waiting |= tracks.leads(frame.track()) != led;
        }
        boolean start = frame.keyFrame() && tracks.leads(frame.track());
        if (start && frame.size() > 0) {
            begin(frame);
        }
        if (waiting || frame.size() == 0 || !others.isEmpty() && others.contains(frame.track())) {
            return Optional.empty();
        }
        return framing.frame(frame).map(framed -> new Block(++sequence, head, frame, start, framed));
    }

    private void begin(MediaFrame key) {
        changed |= tracks.learn(key);
        if (changed || waiting) {
            waiting = make().isEmpty();
            changed = waiting;
            others.clear();
        }
    }

    /** The head by what is known now; the same object as long as nothing that a reader sees has changed. */
    private Optional<Head> make() {
        Optional<Head> next = framing.head(tracks.all());
        if (next.isPresent() && !next.get().equals(head)) {
            head = next.get();
        }
        return next.map(same -> head);
    }
}
