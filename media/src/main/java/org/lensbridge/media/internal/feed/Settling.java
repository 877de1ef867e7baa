package org.lensbridge.media.internal.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;

/**
 * Holds the first frames of a stream back until it is known what tracks it has: some cameras tell of their sound with its first frame, which comes a moment after
 * the first picture, and readers of some outputs keep the tracks that they begin with. The stream has settled when a second track is told of, when its
 * frames span the patience (it ran before), or when the patience is over. From then on packets pass without delay. Thread-safe.
 */
public final class Settling implements Consumer<MediaPacket> {
    private static final int MOST_FRAMES = 256;
    private static final long MOST_BYTES = 8 << 20;

    private final Duration patience;
    private final Executor later;
    private final Consumer<MediaPacket> next;
    private final Map<Integer, MediaFormat> formats = new HashMap<>(); // this and what follows guarded by this
    private final List<MediaFrame> held = new ArrayList<>();
    private long bytes;
    private volatile boolean settled;

    /**
     * Nothing has come yet.
     *
     * @param patience zero to wait for nothing
     * @param later runs a task when the patience is over
     * @param next takes the packets, in their order: called by the thread that delivers, once by that of {@code later}, by one at a time
     */
    public Settling(Duration patience, Executor later, Consumer<MediaPacket> next) {
        this.patience = patience;
        this.later = later;
        this.next = next;
        settled = patience.isZero();
    }

    @Override
    public void accept(MediaPacket packet) {
        if (settled) {
            next.accept(packet);
        } else {
            hold(packet);
        }
    }

    private synchronized void hold(MediaPacket packet) {
        if (settled) {
            next.accept(packet);
        } else if (packet instanceof MediaFormat format) {
            if (replaces(format)) {
                settle(); // what is held is of the format before
            }
            formats.put(format.track(), format);
            next.accept(format);
            if (formats.size() > 1) {
                settle();
            }
        } else if (packet instanceof MediaFrame frame) {
            hold(frame);
        }
    }

    private boolean replaces(MediaFormat format) {
        return !format.equals(formats.get(format.track()))
                && formats.values().stream()
                        .anyMatch(known ->
                                known.codec().medium() == format.codec().medium());
    }

    private void hold(MediaFrame frame) {
        if (held.isEmpty()) {
            later.execute(this::settle);
        }
        held.add(frame);
        bytes += frame.size();
        boolean spans = frame.pts().minus(held.get(0).pts()).compareTo(patience) >= 0;
        if (spans || held.size() >= MOST_FRAMES || bytes >= MOST_BYTES) {
            settle();
        }
    }

    /** Holds nothing back from now on. Idempotent. */
    public synchronized void settle() {
        if (!settled) {
            try {
                held.forEach(next);
            } finally {
                held.clear();
                settled = true;
            }
        }
    }
}
