package org.lensbridge.runtime.internal.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamStatistics;
import org.lensbridge.api.registry.StreamStatistics.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream: at most one upstream, any number of readers. Everything happens in its {@link Turn}; after each change
 * {@link #reconcile} compares what is with what is wanted and takes the next step. Steps that may block run on the hub's pool, one at a time
 * ({@code busy}). Methods that are not private may be called by any thread, unless they say that they belong in the turn.
 */
final class LiveStream {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration LASTING = Duration.ofMinutes(1);

    private final StreamKey key;
    private final StreamCentral hub;
    private final DeviceLine line;
    private final Turn turn = new Turn();
    private final StreamFigures figures;

    private final FanOut fanOut;
    private final Pause pause;
    private final StallWatch watch;
    private Upstream upstream;
    private boolean busy;
    private boolean closed;
    private boolean hasFlowed;
    private Future<?> lingering;
    private Future<?> ticks;

    private volatile State state = State.OPENING;
    private volatile String detail = "";

    LiveStream(StreamKey key, StreamCentral hub, DeviceLine line) {
        this.key = key;
        this.hub = hub;
        this.line = line;
        figures = new StreamFigures(hub.totals());
        fanOut = new FanOut(
                figures,
                new GroupOfPictures(hub.groups()),
                new UpstreamTracks(hub.settings().patience()));
        pause = new Pause(hub, this::retry);
        watch = new StallWatch(hub.settings());
    }

    StreamKey key() {
        return key;
    }

    int readers() {
        return fanOut.size();
    }

    /** Takes a reader; if the stream has just closed, the hub finds it another. */
    void join(Reader reader) {
        turn.run(() -> add(reader));
    }

    private void add(Reader reader) {
        if (closed) {
            hub.join(key, reader);
            return;
        }
        if (fanOut.size() == 0) {
            figures.begin(Instant.now());
            lingering = cancelled(lingering);
            if (ticks == null) {
                ticks = hub.every(watch.period(), () -> turn.run(this::tick));
            }
        }
        fanOut.add(reader, this);
        state = lastingState();
        if (reader.cancelled()) {
            remove(reader); // it left before it knew where from
        }
        reconcile();
    }

    private State lastingState() {
        return state != State.LINGERING ? state : hasFlowed && upstream != null ? State.FLOWING : State.OPENING;
    }

    /** The reader has cancelled. */
    void leave(Reader reader) {
        turn.run(() -> {
            if (remove(reader)) {
                reconcile();
            }
        });
    }

    private boolean remove(Reader reader) {
        if (!fanOut.remove(reader)) {
            return false;
        }
        if (fanOut.size() == 0 && !closed && upstream != null && !pause.held()) {
            state = State.LINGERING;
            lingering = hub.after(hub.settings().linger(), () -> turn.run(this::lingered));
        }
        return true;
    }

    private void lingered() {
        lingering = null;
        reconcile();
    }

    /** The reader is to be ended with an error in the turn of the stream that has it. */
    void refuse(Reader reader, Throwable reason) {
        turn.run(() -> {
            LiveStream owner = reader.stream();
            if (owner == this) {
                reader.fail(reason);
            } else {
                owner.refuse(reader, reason);
            }
        });
    }

    // What the upstream brings.

    /** A packet of the upstream. In the turn. */
    void deliver(Upstream from, MediaPacket packet) {
        if (from != upstream || from.closed() || packet.track() < 0 || packet.track() >= Formats.TRACKS) {
            return;
        }
        if (from.takeLost()) {
            fanOut.restart();
        }
        long now = System.nanoTime();
        if (fanOut.packet(packet, now)) {
            watch.alive(now);
            hasFlowed = true;
            if (state == State.OPENING) {
                state = State.FLOWING;
                if (!detail.isEmpty()) {
                    LOG.info("The stream {} goes on.", key);
                }
                detail = "";
            }
        }
    }

    /** The upstream missed packets. */
    void lost(int packets) {
        figures.lost(packets);
    }

    /** The upstream has ended by itself. */
    void ended(Upstream from, StreamEnd end) {
        turn.run(() -> {
            if (from == upstream) {
                boolean soon =
                        switch (end.kind()) {
                            case AUTH_REFUSED, UNTRUSTED, LOCKED_OUT, UNSUPPORTED -> false;
                            default -> true; // a broken picture stream is no reason to wait long, whatever broke it
                        };
                broken(end.detail(), soon ? Duration.ZERO : LASTING);
            }
        });
    }

    private void broken(String why, Duration atLeast) {
        upstream.close();
        hold(why, atLeast);
        reconcile();
    }

    // What the device does.

    /** The driver that pushed the upstream is gone. */
    void driverGone(DeviceStatus status) {
        turn.run(() -> {
            if (!closed && upstream != null && !upstream.closed()) {
                upstream.close();
                pause.hold();
                waitFor(status.detail().isEmpty() ? "The device's driver is being replaced." : status.detail());
                reconcile();
            }
        });
    }

    /** The device can be used again. */
    void deviceBack() {
        turn.run(() -> {
            watch.suspect(System.nanoTime());
            pause.end();
            reconcile();
        });
    }

    /** The device is no longer configured. */
    void deviceGone() {
        turn.run(() -> fail(new CameraException(Kind.GONE, "The device was removed.").on(key.device())));
    }

    /** Ends the stream and all its readers. */
    void close() {
        turn.run(() -> fail(new CameraException(Kind.GONE, "Lensbridge is stopping.").on(key.device())));
    }

    private void fail(CameraException reason) {
        lingering = cancelled(lingering);
        fanOut.removeAll().forEach(reader -> reader.fail(reason));
        reconcile();
    }

    // The steps.

    private void reconcile() {
        if (closed || busy) {
            return;
        }
        boolean wanted = fanOut.size() > 0 || lingering != null;
        if (upstream != null) {
            if (!wanted || upstream.closed()) {
                release();
            }
        } else if (!wanted) {
            finish();
        } else if (!pause.held()) {
            open();
        }
    }

    private void open() {
        busy = true;
        state = fanOut.size() > 0 ? State.OPENING : State.LINGERING;
        line.watch();
        fanOut.nextUpstream();
        Upstream next = new Upstream(this, turn, hub.memory());
        upstream = next;
        long changes = line.changes();
        try {
            line.open(() -> {
                Opening opening = hub.opener().open(key, next);
                turn.run(() -> opened(next, opening, changes));
            });
        } catch (RejectedExecutionException e) {
            opened(
                    next,
                    new Opening.Retry("Too many streams are being opened; this one waits.", Duration.ZERO),
                    changes);
        }
    }

    private void opened(Upstream next, Opening opening, long changes) {
        busy = false;
        watch.alive(System.nanoTime());
        if (opening instanceof Opening.Flowing) {
            if (hasFlowed) {
                figures.reconnected();
            }
        } else {
            next.close();
            upstream = null;
        }
        if (opening instanceof Opening.Alias alias) {
            StreamKey same = new StreamKey(key.device(), key.channel(), alias.profile());
            lingering = cancelled(lingering);
            fanOut.removeAll().forEach(reader -> hub.join(same, reader));
        } else if (opening instanceof Opening.Refused refused) {
            fail(refused.failure());
        } else if (opening instanceof Opening.Retry again) {
            hold(again.detail(), again.atLeast());
        } else if (opening instanceof Opening.Away away) {
            if (line.changes() == changes) {
                pause.hold();
            }
            waitFor(away.detail());
        }
        reconcile();
    }

    private void release() {
        busy = true;
        Upstream last = upstream;
        last.close();
        fanOut.forget();
        hub.execute(() -> {
            try {
                last.release();
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("The driver failed to close the stream {}.", key, e);
            }
            turn.run(() -> {
                busy = false;
                upstream = null;
                reconcile();
            });
        });
    }

    private void finish() {
        closed = true;
        pause.end();
        fanOut.forget();
        ticks = cancelled(ticks);
        hub.forget(this);
    }

    private void hold(String why, Duration atLeast) {
        pause.holdFor(atLeast);
        waitFor(why);
    }

    private void retry() {
        turn.run(() -> {
            pause.end();
            reconcile();
        });
    }

    private void waitFor(String why) {
        if (state == State.FLOWING) {
            LOG.info("The stream {} is interrupted: {}", key, why);
        }
        state = State.WAITING;
        detail = why;
        if (fanOut.size() == 0) {
            lingering = cancelled(lingering); // there is nothing to keep open
        }
    }

    // The clock.

    private void tick() {
        figures.sample();
        if (upstream == null || upstream.closed() || busy) {
            return;
        }
        long now = System.nanoTime();
        watch.complaint(now, line.well()).ifPresent(complaint -> {
            figures.stalled();
            broken(complaint, Duration.ZERO);
        });
        if (state == State.FLOWING && watch.lasting(upstream.madeAt(), now)) {
            pause.forgetFailures();
        }
    }

    private static Future<?> cancelled(Future<?> task) {
        if (task != null) {
            task.cancel(false);
        }
        return null;
    }

    @Override
    public String toString() {
        return key.toString();
    }

    StreamStatistics statistics() {
        StreamFigures.Rates rates = figures.rates();
        return new StreamStatistics(
                key,
                state,
                fanOut.videoCodec(),
                figures.since(),
                figures.frames(),
                figures.bytes(),
                rates.frames(),
                rates.bits(),
                figures.reconnects(),
                figures.firstFrame(),
                fanOut.statistics(),
                state == State.FLOWING ? "" : detail,
                figures.lost(),
                fanOut.groupFrames(),
                figures.stalls());
    }
}
