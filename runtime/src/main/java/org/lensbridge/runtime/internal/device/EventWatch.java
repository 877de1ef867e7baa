package org.lensbridge.runtime.internal.device;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.runtime.internal.flow.BackOff;

/**
 * Keeps a device's event conversation open while its session is: listens again with back-off after an end, and takes
 * silence for one. Confined to the device's mailbox, except for its sinks, which the driver's threads call.
 */
final class EventWatch {
    /** What the supervisor wants to know; called in the mailbox. */
    interface Observer {
        /** Events do not come, and why; empty when they come again. */
        void events(String trouble);

        /** Listening failed in a way that concerns the whole device. */
        void refused(CameraException failure);
    }

    private final DeviceId device;
    private final FleetContext fleet;
    private final DeviceLanes lanes;
    private final Mailbox mailbox;
    private final Observer observer;
    private final BackOff backOff;
    private Optional<OpenSession> session = Optional.empty();
    private Duration timeout = Duration.ofSeconds(10);
    private Sink current = new Sink();
    private Optional<LentHandle> handle = Optional.empty();
    private Optional<Future<?>> timer = Optional.empty();
    private long listeningSince;
    private volatile long lastSign;
    private volatile boolean everHeard;
    private volatile String position = "";

    EventWatch(DeviceId device, FleetContext fleet, DeviceLanes lanes, Mailbox mailbox, Observer observer) {
        this.device = device;
        this.fleet = fleet;
        this.lanes = lanes;
        this.mailbox = mailbox;
        this.observer = observer;
        this.backOff = new BackOff(fleet.timing().firstRetry(), fleet.timing().longestRetry());
    }

    /** Begins with a session that is connected; harmless while it listens to the same one already. */
    void start(OpenSession connected, Duration callTimeout) {
        if (session.filter(present -> present == connected).isPresent()) {
            return;
        }
        stop("");
        session = Optional.of(connected);
        timeout = callTimeout;
        backOff.reset();
        listen();
    }

    /** Ends listening; {@code reason} is why events may be missing from now on, or empty. */
    void stop(String reason) {
        boolean listened = handle.isPresent();
        current.open = false;
        timer.ifPresent(t -> t.cancel(false));
        timer = Optional.empty();
        // The driver's end may take a second: not in the mailbox.
        handle.ifPresent(open -> fleet.pool().execute(open::close));
        handle = Optional.empty();
        session = Optional.empty();
        if (listened && !reason.isEmpty()) {
            fleet.intake().gap(device, reason);
        }
    }

    /** The device may be another one from now on. */
    void forgetPosition() {
        position = "";
    }

    /** Whether an event or heartbeat came within this time. */
    boolean heardWithin(Duration time) {
        return everHeard && System.nanoTime() - lastSign < time.toNanos();
    }

    private void listen() {
        OpenSession with = session.orElseThrow();
        Sink sink = new Sink();
        current = sink;
        fleet.pool()
                .call(lanes.beside(), false, timeout.multipliedBy(4), () -> {
                    Optional<EventSource> source = with.capability(0, EventSource.class);
                    if (source.isEmpty()) {
                        throw new CameraException(Kind.UNSUPPORTED, "The device has no events.");
                    }
                    return with.lend(source.get().listen(sink));
                })
                .whenComplete((opened, failure) -> mailbox.execute(() -> listened(sink, opened, failure)));
    }

    private void listened(Sink sink, LentHandle opened, Throwable failure) {
        if (sink != current || session.isEmpty()) {
            if (opened != null) {
                fleet.pool().execute(opened::close);
            }
            return;
        }
        if (failure != null) {
            failed(fleet.failures()
                    .translate(
                            failure, device, session.get().driver(), Capability.nameOf(EventSource.class) + ".listen"));
        } else if (!sink.open) {
            // It ended before listen() returned, which has a step of its own.
            fleet.pool().execute(opened::close);
        } else {
            handle = Optional.of(opened);
            listeningSince = System.nanoTime();
            lastSign = System.nanoTime();
            observer.events("");
            watch(sink, opened.heartbeat());
        }
    }

    private void failed(CameraException failure) {
        current.open = false;
        switch (failure.kind()) {
            case UNSUPPORTED -> session = Optional.empty();
            case AUTH_REFUSED, LOCKED_OUT, GONE -> {
                observer.refused(failure);
                again(failure.retryAfter().orElse(fleet.timing().unsupportedRetry()));
            }
            default -> {
                observer.events("Its events cannot be read: " + failure.reason());
                again(failure.retryAfter().orElse(Duration.ZERO));
            }
        }
    }

    private void again(Duration atLeast) {
        Duration wait = backOff.next();
        timer = Optional.of(later(wait.compareTo(atLeast) > 0 ? wait : atLeast, () -> {
            if (session.isPresent() && handle.isEmpty()) {
                listen();
            }
        }));
    }

    private void watch(Sink sink, Optional<Duration> heartbeat) {
        Duration limit = heartbeat
                .map(beat -> beat.multipliedBy(2).plus(fleet.timing().silenceMargin()))
                .orElse(fleet.timing().quiet());
        timer = Optional.of(later(heartbeat.orElse(limit.dividedBy(2)), () -> {
            if (sink != current || !sink.open) {
                return;
            }
            if (System.nanoTime() - lastSign > limit.toNanos()) {
                silent(sink, heartbeat.isPresent(), limit);
            } else {
                watch(sink, heartbeat);
            }
        }));
    }

    private void silent(Sink sink, boolean promised, Duration limit) {
        if (promised) {
            broken(sink, "Its events fell silent for " + Seconds.of(limit) + "; listening again.");
            return;
        }
        // Nothing may have happened, or the conversation may have died without a word: both look the same.
        endListening(sink);
        fleet.intake()
                .gap(
                        device,
                        "No event came for " + Seconds.of(limit) + "; listening anew, since it sends no heartbeat.");
        listen();
    }

    private void endListening(Sink sink) {
        sink.open = false;
        handle.ifPresent(open -> fleet.pool().execute(open::close));
        handle = Optional.empty();
        timer.ifPresent(t -> t.cancel(false));
    }

    private void broken(Sink sink, String reason) {
        if (sink != current || session.isEmpty()) {
            return;
        }
        if (handle.isPresent()
                && System.nanoTime() - listeningSince
                        > fleet.timing().longestRetry().toNanos()) {
            // It worked for a while: this is the first failure again.
            backOff.reset();
        }
        endListening(sink);
        fleet.metrics().counter("lensbridge_event_conversations_broken_total").increment();
        fleet.intake().gap(device, reason);
        observer.events(reason);
        again(Duration.ZERO);
    }

    private Future<?> later(Duration wait, Runnable step) {
        return fleet.pool().timer().schedule(() -> mailbox.execute(step), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One conversation's sink: deaf once it has ended. */
    private final class Sink implements EventSink {
        private volatile boolean open = true;

        private boolean sign() {
            if (open) {
                lastSign = System.nanoTime();
                everHeard = true;
            }
            return open;
        }

        @Override
        public void report(EventReport report) {
            if (sign()) {
                fleet.intake().accept(device, report);
            }
        }

        @Override
        public void alive() {
            sign();
        }

        @Override
        public void gap(String reason) {
            if (sign()) {
                fleet.intake().gap(device, reason);
            }
        }

        @Override
        public void mark(String reached) {
            if (reached.length() > 1000) {
                throw new IllegalArgumentException("A position has at most 1000 characters");
            }
            if (open) {
                position = reached;
            }
        }

        @Override
        public Optional<String> resume() {
            return Optional.of(position).filter(known -> !known.isEmpty());
        }

        @Override
        public void end(StreamEnd end) {
            if (open) {
                open = false;
                mailbox.execute(() -> broken(this, "Its events ended: " + end.detail()));
            }
        }
    }
}
