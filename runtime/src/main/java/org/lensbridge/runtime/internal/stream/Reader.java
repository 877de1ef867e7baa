package org.lensbridge.runtime.internal.stream;

import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.ReaderStatistics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subscription. What the stream hands it comes in the stream's turn; {@link #request} and {@link #cancel} may come from any thread.
 *
 * <p>Formats are not pushed as packets that could get lost: before each frame a reader compares the stream's formats with those it has, and
 * takes the difference first. A reader that cannot take a frame takes nothing more until the next frame at which it can start.
 */
abstract class Reader implements Flow.Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);

    final Flow.Subscriber<? super MediaPacket> subscriber;
    final AtomicLong demand = new AtomicLong();
    final AtomicLong delivered = new AtomicLong();
    private final ReaderOptions options;
    private final AtomicLong dropped = new AtomicLong();
    private final LongAdder allDropped;
    private final Consumer<Reader> ended;
    private volatile LiveStream stream;
    private volatile boolean cancelled;
    private volatile Throwable refusal;
    private Formats seen = Formats.NONE;
    private boolean waiting = true;
    private boolean losing;

    Reader(
            Flow.Subscriber<? super MediaPacket> subscriber,
            ReaderOptions options,
            LongAdder allDropped,
            Consumer<Reader> ended) {
        this.allDropped = allDropped;
        this.subscriber = subscriber;
        this.options = options;
        this.ended = ended;
    }

    /** Takes a packet if there is room and demand. In the turn. */
    abstract boolean take(MediaPacket packet);

    /** Ends it with an error after what it has already taken. In the turn. */
    abstract void signal(Throwable failure);

    /** It joins the stream: the formats, then the group of pictures that it can start with. In the turn. */
    void join(LiveStream joined, Formats formats, List<MediaFrame> group) {
        stream = joined;
        if (refusal != null) {
            fail(refusal);
            return;
        }
        formats(formats);
        for (int i = 0; i < group.size() && !cancelled; i++) {
            frame(group.get(i), i == 0, formats);
        }
    }

    /** A frame; {@code start} when a reader can start with it. In the turn. */
    final void frame(MediaFrame frame, boolean start, Formats formats) {
        if (cancelled) {
            return;
        }
        if (waiting && !start) {
            drop();
            return;
        }
        if (formats(formats) && take(frame)) {
            waiting = false;
            losing = false;
        } else if (!cancelled) {
            waiting = true;
            losing = true;
            drop();
        }
    }

    private void drop() {
        if (losing) {
            dropped.lazySet(dropped.getPlain() + 1);
            allDropped.increment();
        }
    }

    /** Takes the formats that it has not; false when some found no room. In the turn. */
    final boolean formats(Formats formats) {
        if (seen == formats) {
            return true;
        }
        for (int i = 0; i < formats.size(); i++) {
            MediaFormat format = formats.at(i);
            if (format != null && !format.equals(seen.at(i))) {
                if (!take(format)) {
                    return false;
                }
                seen = seen.with(format);
            }
        }
        seen = formats;
        return true;
    }

    /** The upstream changes: what comes next follows from nothing that it has. In the turn. */
    final void restart() {
        waiting = true;
    }

    /** Ends it with an error. In the turn. */
    final void fail(Throwable failure) {
        if (!cancelled) {
            cancel();
            signal(failure);
        }
    }

    /** Ends it because its subscriber threw. On the thread that called the subscriber. */
    final void expel(Throwable e) {
        LOG.warn("The reader '{}' of {} failed and gets no more frames.", options.name(), stream, e);
        cancel();
    }

    @Override
    public void request(long n) {
        if (n > 0) {
            demand.accumulateAndGet(n, (old, more) -> old + more < 0 ? Long.MAX_VALUE : old + more);
            return;
        }
        refusal = new IllegalArgumentException("A subscriber requests at least one packet, not " + n);
        LiveStream present = stream;
        if (present != null) {
            present.refuse(this, refusal);
        }
    }

    @Override
    public void cancel() {
        if (!cancelled) {
            cancelled = true;
            ended.accept(this);
            LiveStream present = stream;
            if (present != null) {
                present.leave(this);
            }
        }
    }

    final boolean cancelled() {
        return cancelled;
    }

    /** The stream that it reads; null before it has joined one. */
    final LiveStream stream() {
        return stream;
    }

    /** Uses up one packet's demand; false when there is none. */
    final boolean useDemand() {
        long present = demand.get();
        while (present > 0) {
            if (present == Long.MAX_VALUE || demand.compareAndSet(present, present - 1)) {
                return true;
            }
            present = demand.get();
        }
        return false;
    }

    /** Those who read through it, or itself. Calls foreign code. */
    final List<ReaderStatistics> statistics() {
        if (options.group().isPresent()) {
            try {
                return List.copyOf(options.group().get().readers());
            } catch (RuntimeException | LinkageError e) {
                LOG.debug("The reader '{}' could not name its group.", options.name(), e);
            }
        }
        return List.of(new ReaderStatistics(options.name(), delivered.get(), dropped.get()));
    }
}
