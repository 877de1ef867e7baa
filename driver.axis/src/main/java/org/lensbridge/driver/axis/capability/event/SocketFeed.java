package org.lensbridge.driver.axis.capability.event;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.codec.EventDeclarations;
import org.lensbridge.driver.axis.codec.EventMessage;
import org.lensbridge.driver.axis.codec.SocketNotice;
import org.lensbridge.driver.axis.operation.EventOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.websocket.WebSocket;
import org.lensbridge.transport.websocket.WebSocketLimits;
import org.lensbridge.transport.websocket.WebSocketMessage;

/**
 * Events by {@code event-streaming-over-websocket}. Its notifications do not say whether they tell a state or a change: a device that is asked for events
 * first tells the states of all that have one, in one go, so the first of each state is taken for that until there is a pause.
 */
final class SocketFeed implements EventFeed {
    private static final Duration PERIOD = Duration.ofSeconds(10);

    /** How long the socket waits for bytes: that events are rare says nothing, and the runtime watches the heartbeat. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

    /** A device that has much to do takes its time before it begins to tell its states. */
    private static final long FIRST_PAUSE = TimeUnit.SECONDS.toNanos(10);

    private static final int MOST_STATES = 10_000;
    private static final int MOST_UNREADABLE = 100;

    private final WebSocket socket;
    private final EventDeclarations declarations;
    private final AtomicBoolean mute;
    private final Set<String> seen = new HashSet<>();
    private final long begun = System.nanoTime();
    /** How long the device was waited for since its last event. Time that passes here meanwhile is none of its pauses. */
    private long quiet;

    private boolean initial = true;
    private int unreadable;
    private volatile boolean answered;

    private SocketFeed(WebSocket socket, EventDeclarations declarations, AtomicBoolean mute) {
        this.socket = socket;
        this.declarations = declarations;
        this.mute = mute;
    }

    /**
     * Opens it and returns once the device has agreed to tell all events.
     *
     * @param mute whether the device answers no pings, as far as earlier conversations tell
     */
    static SocketFeed open(Ground ground, AtomicBoolean mute) {
        String path = ground.engine().address(EventOperations.SOCKET, Map.of());
        EventDeclarations declarations = declarations(ground);
        WebSocket socket = WebSocket.open(
                ground.connection().http(), HttpRequest.get(path).withSilence(PATIENCE), WebSocketLimits.DEFAULT);
        SocketFeed feed = new SocketFeed(socket, declarations, mute);
        boolean good = false;
        try {
            feed.configure(ground);
            good = true;
            return feed;
        } finally {
            if (!good) {
                socket.close();
            }
        }
    }

    /** What tells states from moments; a device that does not say it is understood by the table of topics. */
    private static EventDeclarations declarations(Ground ground) {
        try {
            return ground.engine()
                    .ask(EventOperations.DECLARATIONS, Map.of(), reply -> EventDeclarations.read(reply.text()));
        } catch (CameraException e) {
            if (e.kind() == Kind.GONE || e.kind() == Kind.LOCKED_OUT || e.kind() == Kind.UNREACHABLE) {
                throw e;
            }
            return EventDeclarations.NONE;
        }
    }

    private void configure(Ground ground) {
        Duration timeout = ground.connection().config().timeout();
        AtomicBoolean late = new AtomicBoolean();
        Future<?> alarm = alarm(ground, timeout, late);
        try {
            socket.send(SocketNotice.ALL_EVENTS);
            agree();
        } catch (CameraException e) {
            throw late.get()
                    ? new CameraException(
                            Kind.TIMEOUT,
                            "The device did not agree to tell events within " + timeout.toMillis() + " ms.")
                    : e;
        } finally {
            alarm.cancel(false);
        }
    }

    private Future<?> alarm(Ground ground, Duration timeout, AtomicBoolean late) {
        Runnable ring = () -> {
            late.set(true);
            socket.close();
        };
        try {
            return ground.context().scheduler().schedule(ring, timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw new CameraException(
                    Kind.BUSY, "No events, because nothing would end the wait for the device: no timer is free.");
        }
    }

    private void agree() {
        while (true) {
            WebSocketMessage message = socket.read()
                    .orElseThrow(() -> new CameraException(
                            Kind.UNREACHABLE, "The device closed the web socket in place of telling events."));
            SocketNotice notice = SocketNotice.read(message.text());
            if (notice.failed()) {
                throw refused(notice);
            }
            if (notice.method().equals(SocketNotice.CONFIGURE)) {
                return;
            }
        }
    }

    private static CameraException refused(SocketNotice notice) {
        String code = notice.code().isEmpty() ? "" : " (error " + notice.code() + ")";
        return new CameraException(
                Kind.PROTOCOL, "The device refuses to tell events" + code + ": " + Excerpt.of(notice.failure()) + ".");
    }

    @Override
    public boolean next(EventDesk desk) {
        long before = System.nanoTime();
        Optional<WebSocketMessage> message = socket.read();
        quiet += System.nanoTime() - before;
        if (message.isEmpty()) {
            return false;
        }
        if (message.get().kind() == WebSocketMessage.Kind.PONG) {
            answered = true;
            mute.set(false);
            desk.alive();
        } else {
            take(message.get().text(), desk);
        }
        return true;
    }

    private void take(String text, EventDesk desk) {
        SocketNotice notice;
        try {
            notice = SocketNotice.read(text);
        } catch (CameraException e) {
            lost(desk, "A message of the event stream could not be read. " + e.reason());
            return;
        }
        unreadable = 0;
        if (notice.failed()) {
            throw refused(notice);
        }
        if (notice.event().isPresent()) {
            EventMessage event = notice.event().get();
            Optional<EventDeclarations.Declaration> declared = declarations.of(event);
            desk.report(
                    settled(event, declared),
                    declared.map(EventDeclarations.Declaration::state).orElse(""));
        } else {
            desk.alive();
        }
    }

    private void lost(EventDesk desk, String reason) {
        if (++unreadable > MOST_UNREADABLE) {
            throw new CameraException(Kind.PROTOCOL, "The event stream holds no events. " + reason);
        }
        desk.gap(reason);
    }

    private EventMessage settled(EventMessage event, Optional<EventDeclarations.Declaration> declared) {
        initial &= quiet < (seen.isEmpty() ? FIRST_PAUSE : PAUSE);
        quiet = 0;
        boolean state = declared.map(EventDeclarations.Declaration::property)
                .orElseGet(() -> EventStates.isState(event, EventTopics.row(event.path()), ""));
        if (!state) {
            return event;
        }
        boolean first = initial && seen.size() < MOST_STATES && seen.add(event.state());
        if (!initial) {
            seen.clear();
        }
        return event.as(first ? EventMessage.INITIALIZED : EventMessage.CHANGED);
    }

    @Override
    public Optional<Duration> heartbeat() {
        return mute.get() ? Optional.empty() : Optional.of(PERIOD);
    }

    /** Half of the period, so that one that is late breaks no promise. One that seemed mute is asked too: it may have been about to fail. */
    @Override
    public Optional<Duration> pulse() {
        return Optional.of(PERIOD.dividedBy(2));
    }

    @Override
    public void beat() {
        socket.ping();
    }

    @Override
    public void close() {
        if (!answered && System.nanoTime() - begun > PERIOD.multipliedBy(2).toNanos()) {
            mute.set(true);
        }
        socket.close();
    }
}
