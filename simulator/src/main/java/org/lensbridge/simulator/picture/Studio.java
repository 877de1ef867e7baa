package org.lensbridge.simulator.picture;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.lensbridge.simulator.FrameStamp;

/**
 * The thread that makes a camera's frames at its frame rate, for those profiles that somebody watches. It sleeps
 * while nobody does. When it cannot keep up, frames come later, never in bursts. Thread-safe.
 */
public final class Studio implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Studio.class.getName());
    private static final long CLOSE_MILLIS = 2_000;

    private final String camera;
    private final long periodNanos;
    private final FrameSource source;
    private final Executor loop;
    private final Map<Profile, Feed> feeds = new LinkedHashMap<>();
    private final AtomicLong frames = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;
    private boolean begun;

    public Studio(String camera, int channels, int subtypes, int framesPerSecond, FrameSource source, Executor loop) {
        this.camera = camera;
        this.periodNanos = TimeUnit.SECONDS.toNanos(1) / framesPerSecond;
        this.source = source;
        this.loop = loop;
        this.thread = new Thread(this::run, "simulator-pictures-" + camera);
        for (int channel = 1; channel <= channels; channel++) {
            for (int subtype = 0; subtype < subtypes; subtype++) {
                Profile profile = new Profile(channel, subtype);
                feeds.put(profile, new Feed(profile, this::wake));
            }
        }
        thread.setDaemon(true);
    }

    /** The thread begins with the first viewer: most cameras of a large site have none. */
    private void wake() {
        synchronized (this) {
            if (!begun && !closed) {
                begun = true;
                thread.start();
            }
        }
        LockSupport.unpark(thread);
    }

    /** Empty when the camera has no such channel or stream. */
    public Optional<Feed> feed(Profile profile) {
        return Optional.ofNullable(feeds.get(profile));
    }

    /** Frames made so far, over all profiles. */
    public long frames() {
        return frames.get();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (!begun && !closed) {
                source.close();
            }
            closed = true;
        }
        LockSupport.unpark(thread);
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (source) {
            makeFrames();
        }
    }

    private void makeFrames() {
        long due = System.nanoTime();
        while (!closed) {
            if (feeds.values().stream().noneMatch(Feed::hasViewers)) {
                LockSupport.park(this);
                continue;
            }
            long early = due - System.nanoTime();
            if (early > 0) {
                LockSupport.parkNanos(this, early);
                continue;
            }
            due = Math.max(due + periodNanos, System.nanoTime() - periodNanos);
            feeds.values().stream().filter(Feed::isWanted).forEach(this::make);
        }
    }

    private void make(Feed feed) {
        Profile profile = feed.profile();
        FrameStamp stamp =
                new FrameStamp(feed.nextNumber(), camera, profile.channel(), profile.subtype(), Instant.now());
        try {
            Frame frame = source.make(profile, stamp);
            frames.incrementAndGet();
            loop.execute(() -> feed.deliver(frame));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Camera " + camera + " cannot draw", e);
            closed = true;
        }
    }
}
