package org.lensbridge.media.internal.mjpeg;

import org.lensbridge.api.registry.ReaderStatistics;
import org.lensbridge.media.internal.io.Connection;
import org.lensbridge.media.internal.io.Tenant;

/**
 * One client of a feed. While its socket has not taken the last frame it skips to the newest. Confined to the I/O thread, except
 * {@link #statistics}.
 */
final class Reader implements Tenant {
    private final Feed feed;
    private final Connection connection;
    private long seen;
    private boolean waiting;
    private volatile long delivered;
    private volatile long dropped;

    /** A reader for whom frames up to {@code seen} are of no concern. */
    Reader(Feed feed, Connection connection, long seen) {
        this.feed = feed;
        this.connection = connection;
        this.seen = seen;
    }

    /** Takes the newest frame: writes it, or remembers to once the socket has taken the one before. */
    void offer(Part part) {
        if (part.sequence() <= seen) {
            return;
        }
        long missed = part.sequence() - seen - 1 + (waiting ? 1 : 0);
        if (missed > 0) {
            dropped = dropped + missed;
        }
        seen = part.sequence();
        waiting = connection.pending();
        if (!waiting) {
            write(part);
        }
    }

    @Override
    public void drained() {
        if (waiting) {
            waiting = false;
            write(feed.current());
        }
    }

    @Override
    public void closed() {
        feed.left(this);
    }

    void close() {
        connection.close();
    }

    ReaderStatistics statistics() {
        return new ReaderStatistics("MJPEG to " + connection.peer(), delivered, dropped);
    }

    private void write(Part part) {
        delivered = delivered + 1;
        connection.write(part.buffers(feed.copy()), part.lasting());
    }
}
