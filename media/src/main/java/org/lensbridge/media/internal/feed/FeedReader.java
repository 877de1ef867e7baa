package org.lensbridge.media.internal.feed;

import java.time.Duration;
import org.lensbridge.api.registry.ReaderStatistics;
import org.lensbridge.media.internal.http.Response;

/**
 * One reader of a feed: a place in the feed's ring, and no frames of its own. Whoever cannot take what comes skips, by the output's policy.
 * Confined to the I/O thread, except {@link #statistics}.
 */
public final class FeedReader {
    /** An older block tells a new reader nothing about now. */
    private static final Duration FRESH = Duration.ofSeconds(3);
    /** How far behind a reader of coded pictures may be when there is a newer key frame to go on with. */
    private static final Duration LATE = Duration.ofSeconds(3);

    private final Feed feed;
    private final Outlet outlet;
    private final boolean newest;
    private long place;
    private long expected;
    private boolean seeking;
    private Head head;
    private boolean gone;
    private volatile long delivered;
    private volatile long dropped;

    FeedReader(Feed feed, Outlet outlet) {
        this.feed = feed;
        this.outlet = outlet;
        newest = feed.output().policy() == Output.Policy.NEWEST;
    }

    /** The outlet can take something again. */
    public void drained() {
        pump();
    }

    /** Ends it from the reader's side. Idempotent. */
    public void leave() {
        if (!gone) {
            gone = true;
            feed.left(this);
        }
    }

    /** The stream begins for it. */
    void begin(Ring ring) {
        long start = ring.newestStart();
        boolean fresh = start >= 0 && ring.block(ring.end() - 1).age().compareTo(FRESH) < 0;
        place = fresh ? start : ring.end();
        expected = ring.sequence(place);
        seeking = !fresh && !newest;
    }

    /** Announces the head where it is wanted before the first block. */
    void announce(Head early) {
        head = early;
        outlet.head(early);
    }

    /** Writes what there is as far as the outlet takes it. */
    void pump() {
        if (gone || !feed.began()) {
            return;
        }
        Ring ring = feed.ring();
        if (place < ring.first() || (newest ? outlet.pending() && ring.end() - place > 1 : late(ring))) {
            skip(ring);
        }
        while (!gone && !seeking && place < ring.end() && !outlet.pending()) {
            write(ring);
        }
    }

    private boolean late(Ring ring) {
        return seeking || ring.newestStart() > place && ring.block(place).age().compareTo(LATE) > 0;
    }

    /** Goes on with the newest block at which it can start, or with the next such one that comes. */
    private void skip(Ring ring) {
        long start = newest ? ring.end() - 1 : ring.newestStart();
        seeking = start < place;
        long target = seeking ? ring.end() : start;
        missed(ring.sequence(target));
        place = target;
    }

    private void missed(long next) {
        if (next > expected) {
            dropped = dropped + (next - expected);
        }
        expected = next;
    }

    private void write(Ring ring) {
        Block first = ring.block(place);
        if (first.head() != head) {
            head = first.head();
            outlet.head(head);
            if (gone || outlet.pending()) {
                return;
            }
        }
        Batch batch = feed.batch();
        batch.clear();
        while (place < ring.end() && batch.add(ring.block(place))) {
            missed(ring.block(place).sequence());
            place++;
            expected++;
        }
        outlet.write(batch);
        delivered = delivered + batch.count();
    }

    /** The place of the first block that it has not written. */
    long place() {
        return place;
    }

    /** Whether somebody still waits for the beginning. */
    boolean open() {
        return !gone && outlet.open();
    }

    /** The stream has ended for it. */
    void end(Response why) {
        if (!gone) {
            gone = true;
            outlet.end(why);
        }
    }

    ReaderStatistics statistics() {
        return new ReaderStatistics(outlet.name(), delivered, dropped);
    }
}
