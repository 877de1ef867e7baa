package org.lensbridge.simulator.excelsense;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.lensbridge.simulator.footage.CodedLoop;
import org.lensbridge.simulator.http.EventLoop;

/**
 * Calls its listeners at the frame rate of coded loops with the number of the frame that is due, as long as there are any; it begins again with
 * the next key frame. Confined to the event loop.
 */
final class Beat {
    private static final long PERIOD_NANOS = 1_000_000_000L / CodedLoop.FRAMES_PER_SECOND;

    private final EventLoop loop;
    private final Set<LongConsumer> listeners = new LinkedHashSet<>();
    private long number;
    private boolean running;

    Beat(EventLoop loop) {
        this.loop = loop;
    }

    void add(LongConsumer listener) {
        listeners.add(listener);
        if (!running) {
            running = true;
            number += Math.floorMod(-number, (long) CodedLoop.KEY_FRAME_INTERVAL);
            long begin = System.nanoTime();
            loop.execute(() -> beat(begin));
        }
    }

    void remove(LongConsumer listener) {
        listeners.remove(listener);
    }

    /** When the loop is late, frames come later, never in bursts. */
    private void beat(long due) {
        if (listeners.isEmpty()) {
            running = false;
            return;
        }
        // A listener that turns out to be closed removes itself while it is called.
        List.copyOf(listeners).forEach(listener -> listener.accept(number));
        number++;
        long now = System.nanoTime();
        long next = Math.max(due + PERIOD_NANOS, now);
        loop.schedule(Duration.ofNanos(next - now), () -> beat(next));
    }
}
