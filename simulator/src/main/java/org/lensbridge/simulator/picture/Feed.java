package org.lensbridge.simulator.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The viewers of one profile. The set of viewers is confined to the event loop; the studio's thread only looks at
 * {@link #isWanted} and the number of the next frame.
 */
public final class Feed {
    private final Profile profile;
    private final Runnable wake;
    private final Set<Consumer<Frame>> viewers = new LinkedHashSet<>();
    private final List<Consumer<Frame>> once = new ArrayList<>();
    private final AtomicInteger wanted = new AtomicInteger();
    private volatile boolean delivering;
    private long number;

    Feed(Profile profile, Runnable wake) {
        this.profile = profile;
        this.wake = wake;
    }

    public Profile profile() {
        return profile;
    }

    /** Hands every further frame to the viewer, until it is removed. */
    public void add(Consumer<Frame> viewer) {
        if (viewers.add(viewer)) {
            wanted.incrementAndGet();
            wake.run();
        }
    }

    public void remove(Consumer<Frame> viewer) {
        if (viewers.remove(viewer)) {
            wanted.decrementAndGet();
        }
    }

    /** Hands the next frame to the viewer. */
    public void next(Consumer<Frame> viewer) {
        once.add(viewer);
        wanted.incrementAndGet();
        wake.run();
    }

    /** Whether a frame should be made now; false while the last one has not been handed out. */
    boolean isWanted() {
        return wanted.get() > 0 && !delivering;
    }

    boolean hasViewers() {
        return wanted.get() > 0;
    }

    /** Called on the studio's thread, which then passes {@link #deliver} to the loop. */
    long nextNumber() {
        delivering = true;
        return ++number;
    }

    void deliver(Frame frame) {
        List<Consumer<Frame>> waiting = new ArrayList<>(once);
        once.clear();
        wanted.addAndGet(-waiting.size());
        waiting.forEach(viewer -> viewer.accept(frame));
        // A viewer that turns out to be closed removes itself while it is called.
        new ArrayList<>(viewers).forEach(viewer -> viewer.accept(frame));
        delivering = false;
    }
}
