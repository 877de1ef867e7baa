package org.lensbridge.runtime.internal.stream;

import java.time.Duration;
import java.util.concurrent.Future;
import org.lensbridge.runtime.internal.flow.BackOff;

/** Keeps a stream that broke from being opened for a while, or until its device changes. Confined to the stream's turn. */
final class Pause {
    private final StreamCentral hub;
    private final Runnable over;
    private final BackOff backOff;
    private boolean held;
    private Future<?> timer;

    /** {@code over} is run by the clock when the time is over. */
    Pause(StreamCentral hub, Runnable over) {
        this.hub = hub;
        this.over = over;
        backOff = new BackOff(hub.settings().firstRetry(), hub.settings().longestRetry());
    }

    boolean held() {
        return held;
    }

    /** Holds until {@link #end()}. */
    void hold() {
        end();
        held = true;
    }

    /** Holds for the back-off's time, or for {@code atLeast} where that is longer. */
    void holdFor(Duration atLeast) {
        hold();
        Duration pause = backOff.next();
        timer = hub.after(pause.compareTo(atLeast) < 0 ? atLeast : pause, over);
    }

    /** Holds no longer. */
    void end() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
        held = false;
    }

    /** The stream has flowed for a while: the next failure is the first again. */
    void forgetFailures() {
        backOff.reset();
    }
}
